namespace Lms.Core.Content.Checking.Rules;

/// <summary>A reply of a dialogue that is not explained. Options have advice of their own.</summary>
internal sealed class AnswerWithoutFeedback() : CheckRule(new ContentRule("answer-without-feedback", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from source in module.Questions
        where source.Type == "dialogue"
        from node in source.Parts
        from reply in node.Choices
        where reply.Feedback.IsEmpty
        select Tell(
            module.PlaceOf(source, module.Languages[0]),
            $"{CheckedModule.NameOf(source)}: svaret ”{node.Id}/{reply.AuthorId}” har ingen återkoppling. Säg varför det är rätt eller fel.",
            $"{CheckedModule.NameOf(source)}: the answer “{node.Id}/{reply.AuthorId}” has no feedback. Say why it is right or wrong.");
}
