using Lms.Core.Bookmarks;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Npgsql;

namespace Lms.Postgres.Courses;

/// <summary>Reads a person's course in one row: lists stand in it as arrays, which cost neither JSON nor round trips, and are sorted here.</summary>
internal static class CourseLookReader
{
    public static async Task<CourseLook> ReadAsync(TenantDatabase database, TenantId tenant, PersonId person, string courseId, CancellationToken token)
    {
        const string sql = """
            SELECT person.language,
                   offered.tenants, offered.versions,
                   enrolment.enrolment_id, enrolment.content_tenant_id, enrolment.version_id, enrolment.enrolled_at,
                   enrolment.due_at, enrolment.completed_at, enrolment.last_lesson, enrolment.last_block, enrolment.last_at,
                   fact.kinds, fact.items, fact.times,
                   attempt.ids, attempt.quizzes, attempt.numbers, attempt.states, attempt.starts, attempt.ends,
                   attempt.marks, attempt.most, attempt.passes, attempt.pendings,
                   mark.lessons, mark.times, attempt.keys
              FROM (SELECT array_agg(tenant_id) AS tenants, array_agg(current_version_id) AS versions
                      FROM lms.course
                     WHERE tenant_id IN ($1, lms.library()) AND course_id = $3 AND current_version_id IS NOT NULL) AS offered
              LEFT JOIN lms.person AS person ON person.tenant_id = $1 AND person.person_id = $2
              LEFT JOIN lms.enrolment AS enrolment
                ON enrolment.tenant_id = $1 AND enrolment.person_id = $2 AND enrolment.course_id = $3
              LEFT JOIN LATERAL (
                   SELECT array_agg(kind) AS kinds, array_agg(item) AS items, array_agg(at) AS times
                     FROM lms.completion_fact
                    WHERE tenant_id = $1 AND enrolment_id = enrolment.enrolment_id) AS fact ON true
              LEFT JOIN LATERAL (
                   SELECT array_agg(attempt_id) AS ids, array_agg(quiz_id) AS quizzes, array_agg(number) AS numbers,
                          array_agg(state) AS states, array_agg(started_at) AS starts, array_agg(submitted_at) AS ends,
                          array_agg(mark) AS marks, array_agg(max_mark) AS most, array_agg(passed) AS passes,
                          array_agg(pending) AS pendings, array_agg(start_key) AS keys
                     FROM lms.quiz_attempt
                    WHERE tenant_id = $1 AND enrolment_id = enrolment.enrolment_id) AS attempt ON true
              LEFT JOIN (
                   SELECT array_agg(lesson_id) AS lessons, array_agg(marked_at) AS times
                     FROM lms.bookmark
                    WHERE tenant_id = $1 AND person_id = $2 AND course_id = $3) AS mark ON true
            """;
        var course = StoredText.Clean(courseId);
        return (await database.ReadAsync(tenant, sql, [person.Value, course], row => Read(row, tenant, person, course), token))!;
    }

    private static CourseLook Read(NpgsqlDataReader row, TenantId tenant, PersonId person, string course) => new(
        Text(row, 0),
        row.IsDBNull(1) ? null : OfferedIn(row, tenant),
        row.IsDBNull(3) ? null : EnrolmentIn(row, tenant, person, course),
        row.IsDBNull(15) ? [] : AttemptsIn(row, course),
        row.IsDBNull(25) ? [] : BookmarksIn(row, course));

    // The municipality's own course goes before the library's of the same name.
    private static VersionKey OfferedIn(NpgsqlDataReader row, TenantId tenant)
    {
        var (tenants, versions) = (row.GetFieldValue<Guid[]>(1), row.GetFieldValue<Guid[]>(2));
        var at = Math.Max(Array.IndexOf(tenants, tenant.Value), 0);
        return new(new(tenants[at]), new(versions[at]));
    }

    private static Enrolment EnrolmentIn(NpgsqlDataReader row, TenantId tenant, PersonId person, string course) => new()
    {
        Id = new(row.GetGuid(3)),
        Tenant = tenant,
        Person = person,
        CourseId = course,
        Version = new(new(row.GetGuid(4)), new(row.GetGuid(5))),
        EnrolledAt = StoredText.Utc(row.GetDateTime(6)),
        DueAt = Time(row, 7),
        CompletedAt = Time(row, 8),
        LastLesson = Text(row, 9),
        LastBlock = row.IsDBNull(10) ? null : row.GetInt32(10),
        LastAt = Time(row, 11),
        Facts = row.IsDBNull(12) ? [] : FactsIn(row),
    };

    private static CompletionFact[] FactsIn(NpgsqlDataReader row)
    {
        var (kinds, items, times) = (row.GetFieldValue<string[]>(12), row.GetFieldValue<string[]>(13), row.GetFieldValue<DateTime[]>(14));
        return [.. kinds
            .Select((kind, at) => new CompletionFact(StoredText.Value<FactKind>(kind), items[at], StoredText.Utc(times[at])))
            .OrderBy(fact => fact.At)
            .ThenBy(fact => fact.Item, StringComparer.Ordinal)];
    }

    private static AttemptSummary[] AttemptsIn(NpgsqlDataReader row, string course)
    {
        var (quizzes, numbers, states) = (row.GetFieldValue<string[]>(16), row.GetFieldValue<int[]>(17), row.GetFieldValue<string[]>(18));
        var (starts, ends) = (row.GetFieldValue<DateTime[]>(19), row.GetFieldValue<DateTime?[]>(20));
        var (marks, most) = (row.GetFieldValue<decimal?[]>(21), row.GetFieldValue<decimal?[]>(22));
        var (passes, pendings) = (row.GetFieldValue<bool?[]>(23), row.GetFieldValue<int[]>(24));
        var keys = row.GetFieldValue<string?[]>(27);
        var made = row.GetFieldValue<Guid[]>(15).Select((id, at) => new AttemptSummary(
            new(id),
            course,
            quizzes[at],
            numbers[at],
            StoredText.Value<AttemptState>(states[at]),
            StoredText.Utc(starts[at]),
            StoredText.Utc(ends[at]),
            ends[at] is null ? null : new(marks[at]!.Value, most[at]!.Value, passes[at]) { Pending = pendings[at] })
        {
            StartKey = keys[at],
        });
        return [.. made.OrderByDescending(attempt => attempt.StartedAt).ThenByDescending(attempt => attempt.Number)];
    }

    private static Bookmark[] BookmarksIn(NpgsqlDataReader row, string course)
    {
        var (lessons, times) = (row.GetFieldValue<string[]>(25), row.GetFieldValue<DateTime[]>(26));
        return [.. lessons
            .Select((lesson, at) => new Bookmark(new(course, lesson), StoredText.Utc(times[at])))
            .OrderByDescending(mark => mark.MarkedAt)
            .ThenBy(mark => mark.Lesson.Item, StringComparer.Ordinal)];
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : StoredText.Utc(row.GetDateTime(column));
}
