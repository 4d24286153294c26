using Lms.Core;
using Lms.Core.Bookmarks;
using Lms.Core.Organisation;

namespace Lms.Postgres.Bookmarks;

internal sealed class PostgresBookmarkStore(PostgresConnections connections) : IBookmarkStore
{
    public async Task<IReadOnlyList<Bookmark>> ListAsync(TenantId tenant, PersonId person, CancellationToken token)
    {
        const string sql = """
            SELECT course_id AS CourseId, lesson_id AS LessonId, marked_at AS MarkedAt
              FROM lms.bookmark
             WHERE tenant_id = @tenant AND person_id = @Person
             ORDER BY marked_at DESC, course_id, lesson_id
            """;
        var rows = await connections.Web.ListAsync<BookmarkRow>(tenant, sql, new { Person = person.Value }, token);
        return [.. rows.Select(row => new Bookmark(new(row.CourseId, row.LessonId), StoredText.Utc(row.MarkedAt)))];
    }

    public async Task AddAsync(TenantId tenant, PersonId person, ItemKey lesson, CancellationToken token)
    {
        const string sql = """
            INSERT INTO lms.bookmark (tenant_id, person_id, course_id, lesson_id, marked_at)
            SELECT @tenant, enrolment.person_id, enrolment.course_id, @Lesson, lms.clock()
              FROM lms.enrolment AS enrolment
             WHERE enrolment.tenant_id = @tenant AND enrolment.person_id = @Person AND enrolment.course_id = @Course
            ON CONFLICT (tenant_id, person_id, course_id, lesson_id) DO NOTHING
            """;
        await connections.Web.ExecuteAsync(tenant, sql, Arguments(person, lesson), token);
    }

    public async Task RemoveAsync(TenantId tenant, PersonId person, ItemKey lesson, CancellationToken token)
    {
        const string sql = """
            DELETE FROM lms.bookmark
             WHERE tenant_id = @tenant AND person_id = @Person AND course_id = @Course AND lesson_id = @Lesson
            """;
        await connections.Web.ExecuteAsync(tenant, sql, Arguments(person, lesson), token);
    }

    private static object Arguments(PersonId person, ItemKey lesson) =>
        new { Person = person.Value, Course = StoredText.Clean(lesson.Course), Lesson = StoredText.Clean(lesson.Item) };

    private sealed record BookmarkRow(string CourseId, string LessonId, DateTime MarkedAt);
}
