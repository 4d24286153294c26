using Lms.Core;
using Lms.Core.Sharing;

namespace Lms.AspNetCore.Sharing;

/// <summary>A lesson shared in the person's unit.</summary>
internal sealed record ShareItem(Guid Id, string Lesson, string Title, string Course, string By, bool Mine, string Note, DateTimeOffset SharedAt)
{
    internal static ShareItem Of(SharedLesson shared, string language) => new(
        shared.Share.Id.Value,
        new ItemKey(shared.Course.Id, shared.Lesson.Id).ToString(),
        shared.Lesson.Title.In(language),
        shared.Course.Title.In(language),
        shared.Share.Name,
        shared.Mine,
        shared.Share.Note,
        shared.Share.SharedAt);
}
