using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>A wrong judgement of a statement, or a reply of a dialogue, that is not explained. Options have advice of their own.</summary>
internal sealed class AnswerWithoutFeedback() : CheckRule(new ContentRule("answer-without-feedback", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        from answer in Silent(source)
        select Tell(
            module.PlaceOf(source, module.Languages[0]),
            $"{CheckedModule.NameOf(source)}: svaret ”{answer}” har ingen återkoppling. Säg varför det är rätt eller fel.",
            $"{CheckedModule.NameOf(source)}: the answer “{answer}” has no feedback. Say why it is right or wrong.");

    private static IEnumerable<string> Silent(QuestionSource source) => source.Type switch
    {
        "true-false" => source.Choices.Where(choice => choice.Fraction <= 0 && choice.Feedback.IsEmpty).Select(choice => choice.AuthorId),
        "dialogue" => from node in source.Parts from reply in node.Choices where reply.Feedback.IsEmpty select $"{node.Id}/{reply.AuthorId}",
        _ => [],
    };
}
