using Lms.Core.Html;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>A lesson is read in a few minutes between other work. LIX was made for Swedish and is measured there alone.</summary>
internal sealed class HardLesson() : CheckRule(SomewhatHard, TooHard)
{
    private const int LeastWords = 60;
    private const int Target = 40;
    private const int Most = 50;

    private static readonly ContentRule SomewhatHard = new("lix-above-40", CheckSeverity.Note);
    private static readonly ContentRule TooHard = new("lix-above-50", CheckSeverity.Warning);

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from lesson in module.Lessons
        from file in lesson.Files
        where CourseCounter.IsSwedish(file)
        let text = CheckedLesson.TextOf(file)
        where text.Sum(passage => Readability.WordsOf(passage).Count) >= LeastWords
        let lix = Readability.Lix(text)
        where lix > Target
        select Tell(
            lix > Most ? TooHard : SomewhatHard,
            (file.Path, 1),
            $"Lektionen har LIX {lix}; målet är högst {Target}. Skriv kortare meningar, och byt långa ord mot vanliga.",
            $"The lesson has LIX {lix}; the target is at most {Target}. Write shorter sentences, and use common words for long ones.");
}
