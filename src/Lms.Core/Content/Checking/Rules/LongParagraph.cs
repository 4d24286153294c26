using Lms.Core.Html;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>A paragraph without a place to rest.</summary>
internal sealed class LongParagraph() : CheckRule(new ContentRule("paragraph-long", CheckSeverity.Note))
{
    private const int MostWords = 90;

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from lesson in module.Lessons
        from file in lesson.Files
        from passage in CheckedLesson.PassagesOf(file)
        let words = Readability.WordsOf(passage.Text).Count
        where passage.Level == 0 && words > MostWords
        select Tell((file.Path, passage.Line), $"Stycket har {words} ord. Dela det, eller gör en lista.", $"The paragraph has {words} words. Divide it, or make a list.");
}
