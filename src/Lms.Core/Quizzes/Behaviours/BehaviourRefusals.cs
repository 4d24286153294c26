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

    /// <summary>How points follow from certainty, for the page before the start.</summary>
    internal static readonly Text HowCertaintyPays = new(
        "Du säger också hur säker du är på varje svar. Rätt svar ger 1, 2 eller 3 gånger poängen. Fel svar ger inget avdrag om du är osäker, men minus 2 eller 6 gånger poängen om du är säker.",
        "You also say how certain you are of each answer. A right answer earns 1, 2 or 3 times the points. A wrong answer costs nothing if you are not certain, but 2 or 6 times the points if you are.");

    /// <summary>Why a question that a person assesses cannot be checked at once.</summary>
    public static readonly Text NeedsPerson = new(
        "Frågan bedöms av en person och kan inte rättas direkt. Välj behaviour: deferred eller manual för provet, eller byt fråga.",
        "A person assesses the question, so it cannot be checked at once. Choose behaviour: deferred or manual for the quiz, or another question.");
}
