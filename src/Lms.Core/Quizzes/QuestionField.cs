namespace Lms.Core.Quizzes;

/// <summary>One thing that a learner fills in.</summary>
/// <param name="Name">Its name in a response, <c>[a-z0-9-]+</c>.</param>
/// <param name="Kind">How many options, or text.</param>
/// <param name="Label">What the field asks for, HTML; empty when the prompt says it.</param>
/// <param name="Options">The options to choose among; empty for text.</param>
/// <param name="Shuffles">True: each attempt shows the options in an order of its own.</param>
public sealed record QuestionField(
    string Name, FieldKind Kind, LocalText Label, IReadOnlyList<FieldOption> Options, bool Shuffles = false);
