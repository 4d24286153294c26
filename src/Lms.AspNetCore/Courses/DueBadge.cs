using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.Core;
using Lms.Core.Enrolments;

namespace Lms.AspNetCore.Courses;

/// <summary>When a course should be done, as a badge.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Class">Its colour's class; null for none.</param>
/// <param name="Icon">Its icon.</param>
internal sealed record DueBadge(string Words, string? Class, string Icon)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>The badge, or null when the course has no due date or is completed.</summary>
    internal static DueBadge? Of(Enrolment enrolment, DateTimeOffset now, LmsDates dates, Visitor visitor)
    {
        if (enrolment is not { DueAt: { } due, CompletedAt: null })
            return null;
        var day = dates.In(visitor.Culture).Day(due);
        return due < now
            ? new(visitor.Say(new Text($"Skulle vara klar {day}", $"Was due on {day}")), "lms-badge--bad", "warning")
            : new(visitor.Say(new Text($"Klar senast {day}", $"Due by {day}")), due - now < Soon ? "lms-badge--warm" : null, "calendar");
    }
}
