using Lms.Core.Courses;
using Lms.Core.Organisation;

namespace Lms.Postgres.Courses;

/// <summary>Reads what the catalogue needs of a person in one row.</summary>
internal static class CatalogueLookReader
{
    public static async Task<CatalogueLook> ReadAsync(TenantDatabase database, TenantId tenant, PersonId person, CancellationToken token)
    {
        // The edition is the offered versions' hashes in any order: each version is new when it is published.
        const string sql = """
            SELECT person.language, offered.edition, mine.courses, mine.completed, mine.begun
              FROM (SELECT $1 AS tenant_id, $2 AS person_id) AS asked
              LEFT JOIN lms.person AS person ON person.tenant_id = asked.tenant_id AND person.person_id = asked.person_id
             CROSS JOIN LATERAL (
                   SELECT coalesce(bit_xor(uuid_hash_extended(course.current_version_id, 0)), 0) AS edition
                     FROM lms.course AS course
                    WHERE course.tenant_id IN (asked.tenant_id, lms.library()) AND course.current_version_id IS NOT NULL) AS offered
             CROSS JOIN LATERAL (
                   SELECT array_agg(enrolment.course_id) AS courses, array_agg(enrolment.completed_at IS NOT NULL) AS completed,
                          array_agg(enrolment.last_lesson IS NOT NULL) AS begun
                     FROM lms.enrolment AS enrolment
                    WHERE enrolment.tenant_id = asked.tenant_id AND enrolment.person_id = asked.person_id) AS mine
            """;
        return (await database.ReadAsync(
            tenant,
            sql,
            [person.Value],
            row =>
            {
                var mine = new Dictionary<string, CourseEngagement>(StringComparer.Ordinal);
                if (!row.IsDBNull(2))
                {
                    foreach (var (course, completed, begun) in row.GetFieldValue<string[]>(2).Zip(row.GetFieldValue<bool[]>(3), row.GetFieldValue<bool[]>(4)))
                        mine[course] = completed ? CourseEngagement.Completed : begun ? CourseEngagement.InProgress : CourseEngagement.Enrolled;
                }

                return new CatalogueLook(row.IsDBNull(0) ? null : row.GetString(0), row.GetInt64(1), mine);
            },
            token))!;
    }
}
