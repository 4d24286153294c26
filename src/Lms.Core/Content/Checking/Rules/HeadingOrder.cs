using Lms.Core.Content.Lessons;
using Lms.Core.Html;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>Headings are how one finds one's way without sight: none is left out on the way down.</summary>
internal sealed class HeadingOrder() : CheckRule(new ContentRule("heading-order", CheckSeverity.Warning))
{
    private const int Title = 1;
    private const int BlockHeading = 2;

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from lesson in module.Lessons
        from file in lesson.Files
        from leap in Leaps(file)
        select Tell(
            (file.Path, leap.Line),
            $"Rubriken ”{leap.Text}” är på nivå {leap.Level}, men den före är på nivå {leap.Before}. Skriv den med {new string('#', leap.Before + 1)}.",
            $"The heading “{leap.Text}” is on level {leap.Level}, but the one before is on level {leap.Before}. Write it with {new string('#', leap.Before + 1)}.");

    private static IEnumerable<(int Line, string Text, int Level, int Before)> Leaps(LessonFile file)
    {
        var before = Title;
        foreach (var part in file.Parts.Where(part => !part.IsSame))
        {
            // A block has a heading of its own on the page; running text and pictures have none.
            before = part.Kind is "text" or "picture" ? before : BlockHeading;
            foreach (var heading in LessonPassage.Of(part.Text).Where(passage => passage.Level > 0))
            {
                if (heading.Level > before + 1)
                    yield return (part.TextLine + heading.Line, heading.Text, heading.Level, before);
                before = heading.Level;
            }
        }
    }
}
