using Lms.Core.Html;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>A sentence that must be read twice.</summary>
internal sealed class LongSentence() : CheckRule(new ContentRule("sentence-long", CheckSeverity.Note))
{
    private const int MostWords = 30;

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from lesson in module.Lessons
        from file in lesson.Files
        from passage in CheckedLesson.PassagesOf(file)
        where passage.Level == 0
        from sentence in Readability.SentencesOf(passage.Text)
        let words = Readability.WordsOf(sentence).Count
        where words > MostWords
        select Tell(
            (file.Path, passage.Line),
            $"En mening har {words} ord: ”{Begin(sentence)} …” Dela den.",
            $"One sentence has {words} words: “{Begin(sentence)} …” Divide it.");

    private static string Begin(string sentence) => string.Join(' ', sentence.Split(' ').Take(5));
}
