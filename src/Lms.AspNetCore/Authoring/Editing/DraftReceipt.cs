using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;

namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>What was stored, and what there is to say about it.</summary>
internal sealed record DraftReceipt(
    int Revision,
    DateTimeOffset At,
    string Clock,
    string Title,
    bool Ready,
    string Syntax,
    string Text,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyList<ProblemBody> Problems,
    IReadOnlyList<NoteBody> Notes)
{
    internal static DraftReceipt Of(EditedQuestion edited, string language, LmsDates dates)
    {
        var at = edited.Stored!.ChangedAt;
        return new(
            edited.Revision,
            at,
            dates.Clock(at),
            edited.Stored.Title,
            edited.Source is not null,
            edited.Text.Syntax == QuestionSyntax.Gift ? "GIFT" : "YAML",
            edited.Text.Text,
            edited.Fields,
            [.. edited.Problems.Select(problem => new ProblemBody(problem.Line, problem.Column, problem.Place, problem.Code, problem.Message.In(language), WhereOf(problem).In(language)))],
            [.. edited.Notes.Select(note => new NoteBody(note.Where, note.Code, note.Text.In(language)))]);
    }

    private static Text WhereOf(EditProblem problem) => new(
        $"Rad {problem.Line}, kolumn {Math.Max(1, problem.Column)}:", $"Line {problem.Line}, column {Math.Max(1, problem.Column)}:");
}
