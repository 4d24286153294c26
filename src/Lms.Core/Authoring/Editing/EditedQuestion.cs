using Lms.Core.Authoring.Advice;
using Lms.Core.Authoring.Bank;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Editing;

/// <summary>A question on its author's desk: as a form, as text, and what there is to say about it.</summary>
/// <param name="Stored">As it lies in the bank; null when it is new.</param>
/// <param name="Type">Name of its type.</param>
/// <param name="Language">The language that is written.</param>
/// <param name="Source">The question; null when it cannot be read as one yet.</param>
/// <param name="Fields">The form, by place.</param>
/// <param name="Text">The same as text.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Notes">What could be better.</param>
/// <param name="WasText">True when text was written last, and the form shows the latest text without faults.</param>
public sealed record EditedQuestion(
    BankQuestion? Stored,
    string Type,
    string Language,
    QuestionSource? Source,
    IReadOnlyDictionary<string, string> Fields,
    AuthoredText Text,
    IReadOnlyList<EditProblem> Problems,
    IReadOnlyList<AdviceNote> Notes,
    bool WasText)
{
    /// <summary>The revision that a save builds on; 0 for a new question.</summary>
    public int Revision => Stored?.Revision ?? 0;
}
