namespace Lms.Core.Quizzes.Behaviours;

/// <summary>Why a behaviour does not take an answer or a check.</summary>
public static class BehaviourRefusals
{
    /// <summary>Answers are not checked one by one.</summary>
    public static readonly Refusal CheckNotOffered = new("check-not-offered", new Text(
        "I det här provet får du återkoppling när du har lämnat in.",
        "In this exam you get feedback once you have handed in."));

    /// <summary>The question is checked, and its answer stands.</summary>
    public static readonly Refusal Checked = new("question-checked", new Text(
        "Frågan är redan rättad. Svaret går inte att ändra i det här försöket.",
        "The question has been checked already. The answer cannot be changed in this attempt."));

    /// <summary>The same answer was checked last.</summary>
    public static readonly Refusal Unchanged = new("answer-unchanged", new Text(
        "Du har redan rättat det här svaret. Ändra svaret och rätta igen.",
        "You have checked this answer already. Change the answer and check again."), RefusalKind.Invalid);

    /// <summary>Why a question that a person assesses cannot be checked at once.</summary>
    public static readonly Text NeedsPerson = new(
        "Frågan bedöms av en person och kan inte rättas direkt. Välj återkoppling efteråt eller manuell bedömning för provet.",
        "A person assesses the question, so it cannot be checked at once. Choose feedback afterwards or manual marking for the quiz.");
}
