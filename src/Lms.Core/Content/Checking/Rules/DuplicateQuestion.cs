using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>The same question twice: an attempt could draw both.</summary>
internal sealed class DuplicateQuestion() : CheckRule(new ContentRule("question-duplicate", CheckSeverity.Warning))
{
    // In these the stem is the question; in others it may be an instruction, and the question is what stands below it.
    private static readonly string[] AskedByStem = ["multiple-choice", "true-false", "short-answer", "numerical", "essay"];

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from same in module.Questions.GroupBy(question => Normal(question, module.Languages[0]), StringComparer.Ordinal)
        where same.Key.Length > 0
        from again in same.Skip(1)
        select Tell(
            module.PlaceOf(again, module.Languages[0]),
            $"{CheckedModule.NameOf(again)} frågar detsamma som {CheckedModule.NameOf(same.First())} i {CheckedModule.SetOf(same.First())}. Ta bort en av dem, eller fråga något annat.",
            $"{CheckedModule.NameOf(again)} asks the same as {CheckedModule.NameOf(same.First())} of {CheckedModule.SetOf(same.First())}. Remove one of them, or ask something else.");

    private static string Normal(QuestionSource question, string language)
    {
        var texts = AskedByStem.Contains(question.Type) ? [question.Prompt] : question.Choices.Select(choice => choice.Text).Concat(question.Parts.Select(part => part.Prompt)).Prepend(question.Prompt);
        return string.Join(' ', texts.SelectMany(text => Readability.WordsOf(ReadableText.Of(text.In(language)))));
    }
}
