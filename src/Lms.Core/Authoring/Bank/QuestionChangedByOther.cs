namespace Lms.Core.Authoring.Bank;

/// <summary>
/// The refusal <c>question-changed-by-other</c>, with the question as it is stored. What was sent is not lost as long as the
/// page keeps it: sent again with the stored revision, it is saved over the other's.
/// </summary>
/// <param name="Stored">The question, with its draft.</param>
public sealed record QuestionChangedByOther(BankQuestion Stored) : Refusal("question-changed-by-other", new Text(
    $"{Stored.ChangedByName} har ändrat frågan efter att du öppnade den. Ditt är inte sparat än. Jämför och välj vad som ska gälla.",
    $"{Stored.ChangedByName} has changed the question since you opened it. Yours is not saved yet. Compare and choose which one counts."));
