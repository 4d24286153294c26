namespace Lms.Core.Content.Checking.Rules;

/// <summary>A fact whose day of review has passed. That it has a source and dates the reader sees to.</summary>
internal sealed class FactOverdue() : CheckRule(new ContentRule(RuleCode, CheckSeverity.Warning))
{
    public const string RuleCode = "fact-overdue";

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from fact in FactReview.Of(module.Courses, module.Today).Overdue
        from lesson in module.Lessons.Where(lesson => lesson.Course.Id == fact.CourseId && lesson.Lesson.Id == fact.LessonId)
        let file = lesson.Files[0]
        let part = file.Parts.FirstOrDefault(part => part.Kind == "fact" && part.Header?.Has("review") == true && part.Header.Text("review") == $"{fact.Review:yyyy-MM-dd}" && part.Header.Text("source") == fact.Source.In(file.Language))
        where part is not null
        select Tell(
            (file.Path, part.Header!.LineOf("review")),
            $"Fakta från {fact.Source.In("sv")} skulle ha granskats senast {fact.Review:yyyy-MM-dd}. Läs källan, ändra texten och skriv nya datum.",
            $"The fact from {fact.Source.In("en")} should have been looked at by {fact.Review:yyyy-MM-dd}. Read the source, change the text and write new dates.");
}
