using Lms.Core.Bookmarks;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Postgres.Enrolments;
using Lms.Postgres.Quizzes.Attempts;
using Npgsql;

namespace Lms.Postgres.Courses;

/// <summary>Reads a person's course in one round trip: plain statements, which are begun faster than one that gathers everything.</summary>
internal static class CourseLookReader
{
    public static Task<CourseLook> ReadAsync(TenantDatabase database, TenantId tenant, PersonId person, string courseId, CancellationToken token)
    {
        const string mine = """
            SELECT person.language,
                   enrolment.enrolment_id, enrolment.person_id, enrolment.course_id, enrolment.content_tenant_id, enrolment.version_id,
                   enrolment.enrolled_at, enrolment.due_at, enrolment.completed_at, enrolment.last_lesson, enrolment.last_block, enrolment.last_at
              FROM lms.person AS person
              LEFT JOIN lms.enrolment AS enrolment
                ON enrolment.tenant_id = $1 AND enrolment.person_id = $2 AND enrolment.course_id = $3
             WHERE person.tenant_id = $1 AND person.person_id = $2
            """;
        const string offered = """
            SELECT tenant_id, current_version_id
              FROM lms.course
             WHERE tenant_id IN ($1, lms.library()) AND course_id = $3 AND current_version_id IS NOT NULL
            """;
        const string facts = """
            SELECT fact.kind, fact.item, fact.at
              FROM lms.enrolment AS enrolment
              JOIN lms.completion_fact AS fact ON fact.tenant_id = $1 AND fact.enrolment_id = enrolment.enrolment_id
             WHERE enrolment.tenant_id = $1 AND enrolment.person_id = $2 AND enrolment.course_id = $3
            """;
        const string attempts = """
            SELECT attempt.attempt_id, attempt.quiz_id, attempt.number, attempt.state, attempt.started_at, attempt.submitted_at,
                   attempt.mark, attempt.max_mark, attempt.passed, attempt.pending, attempt.start_key
              FROM lms.enrolment AS enrolment
              JOIN lms.quiz_attempt AS attempt ON attempt.tenant_id = $1 AND attempt.enrolment_id = enrolment.enrolment_id
             WHERE enrolment.tenant_id = $1 AND enrolment.person_id = $2 AND enrolment.course_id = $3
            """;
        const string bookmarks = """
            SELECT lesson_id, marked_at
              FROM lms.bookmark
             WHERE tenant_id = $1 AND person_id = $2 AND course_id = $3
            """;
        var course = StoredText.Clean(courseId);
        return database.RunAsync(
            tenant,
            session => session.ReadTogetherAsync([mine, offered, facts, attempts, bookmarks], [person.Value, course], reader => ReadAsync(reader, tenant, course)),
            token);
    }

    private static async Task<CourseLook> ReadAsync(NpgsqlDataReader reader, TenantId tenant, string course)
    {
        var isKnown = await reader.ReadAsync();
        var language = isKnown ? reader.Text(0) : null;
        var enrolment = isKnown && !reader.IsDBNull(1) ? reader.Enrolment(1, tenant) : null;
        await reader.NextResultAsync();
        VersionKey? offered = null;
        while (await reader.ReadAsync())
        {
            // The municipality's own course goes before the library's of the same name.
            if (offered is null || reader.GetGuid(0) == tenant.Value)
                offered = new(new(reader.GetGuid(0)), new(reader.GetGuid(1)));
        }

        await reader.NextResultAsync();
        var facts = await reader.FactsAsync();
        await reader.NextResultAsync();
        var attempts = new List<AttemptSummary>();
        while (await reader.ReadAsync())
            attempts.Add(AttemptIn(reader, course));
        await reader.NextResultAsync();
        var bookmarks = new List<Bookmark>();
        while (await reader.ReadAsync())
            bookmarks.Add(new(new(course, reader.GetString(0)), StoredText.Utc(reader.GetDateTime(1))));
        return new(
            language,
            offered,
            enrolment is null ? null : enrolment with { Facts = [.. facts.OrderBy(fact => fact.At).ThenBy(fact => fact.Item, StringComparer.Ordinal)] },
            [.. attempts.OrderByDescending(attempt => attempt.StartedAt).ThenByDescending(attempt => attempt.Number)],
            [.. bookmarks.OrderByDescending(mark => mark.MarkedAt).ThenBy(mark => mark.Lesson.Item, StringComparer.Ordinal)]);
    }

    private static AttemptSummary AttemptIn(NpgsqlDataReader reader, string course) => new(
        new(reader.GetGuid(0)),
        course,
        reader.GetString(1),
        reader.GetInt32(2),
        StoredText.Value<AttemptState>(reader.GetString(3)),
        StoredText.Utc(reader.GetDateTime(4)),
        StoredText.Utc(reader.Time(5)),
        reader.IsDBNull(5) ? null : AttemptRow.ResultIn(reader, 6))
    {
        StartKey = reader.Text(10),
    };
}
