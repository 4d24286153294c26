using Lms.Core.Content.Lessons;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>A fact, or the numbers of a support note, whose day of review has passed. That it has a source and dates the reader sees to.</summary>
internal sealed class FactOverdue() : CheckRule(new ContentRule(RuleCode, CheckSeverity.Warning))
{
    public const string RuleCode = "fact-overdue";

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from fact in FactReview.Of(module.Courses, module.Today).Overdue
        from lesson in module.Lessons.Where(lesson => lesson.Course.Id == fact.CourseId && lesson.Lesson.Id == fact.LessonId && (lesson.Module is null) == (fact.Page is not null))
        let file = lesson.Files[0]
        from part in file.Parts.Where(part => IsOf(fact, part, file.Language))
        select Tell((file.Path, part.Header!.LineOf("review")), fact);

    private static bool IsOf(DueFact fact, LessonPart part, string language) =>
        part.Kind == (fact.IsSupport ? "note" : "fact")
        && part.Header?.Has("review") == true
        && part.Header.Text("review") == $"{fact.Review:yyyy-MM-dd}"
        && (fact.IsSupport || part.Header.Text("source") == fact.Source.In(language));

    private CheckMessage Tell((string Path, int Line) place, DueFact fact) => fact.IsSupport
        ? Tell(
            place,
            $"Telefonnumren skulle ha granskats senast {fact.Review:yyyy-MM-dd}. Kontrollera dem, ändra texten och skriv nya datum.",
            $"The telephone numbers should have been looked at by {fact.Review:yyyy-MM-dd}. Check them, change the text and write new dates.")
        : Tell(
            place,
            $"Fakta från {fact.Source.In("sv")} skulle ha granskats senast {fact.Review:yyyy-MM-dd}. Läs källan, ändra texten och skriv nya datum.",
            $"The fact from {fact.Source.In("en")} should have been looked at by {fact.Review:yyyy-MM-dd}. Read the source, change the text and write new dates.");
}
