using Lms.Core.Courses;

namespace Lms.Postgres.Courses;

/// <summary>The writes that publishing from a module and publishing by a trainer have in common.</summary>
internal static class CourseWriter
{
    /// <summary>Makes a version the one that the catalogue offers, and its words the ones that a search finds.</summary>
    public static async Task MakeCurrentAsync(TenantSession session, VersionId version, Course course)
    {
        const string sql = """
            UPDATE lms.course
               SET current_version_id = @Version
             WHERE tenant_id = @tenant AND course_id = @Course;
            DELETE FROM lms.course_text
             WHERE tenant_id = @tenant AND course_id = @Course;
            INSERT INTO lms.course_text (tenant_id, course_id, language, title, summary, body)
            SELECT @tenant, @Course, words.language, words.title, words.summary, words.body
              FROM jsonb_to_recordset(@Words::jsonb) AS words (language text, title text, summary text, body text)
            """;
        await session.ExecuteAsync(sql, new { Version = version.Value, Course = course.Id, Words = StoredJson.Write(CourseWords.Of(course)) });
    }

    /// <summary>Writes an audit row.</summary>
    public static Task<int> AuditAsync(TenantSession session, Guid? actor, string action, string kind, string id, object details)
    {
        const string sql = """
            INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
            VALUES (@tenant, lms.clock(), @Actor, @Action, @Kind, @Id, @Details::jsonb)
            """;
        return session.ExecuteAsync(sql, new { Actor = actor, Action = action, Kind = kind, Id = id, Details = StoredJson.Write(details) });
    }
}
