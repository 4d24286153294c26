namespace Lms.AspNetCore.Authoring.Exchange;

/// <summary>What a file of questions holds, and what came in of it.</summary>
/// <param name="Format">The file's format.</param>
/// <param name="Questions">How many questions may come in.</param>
/// <param name="Types">How many of each type.</param>
/// <param name="Known">How many of them the bank has already.</param>
/// <param name="Problems">Everything to tell, by line.</param>
/// <param name="Imported">The new drafts; empty after a dry run.</param>
internal sealed record QuestionImportBody(
    string Format,
    int Questions,
    IReadOnlyDictionary<string, int> Types,
    int Known,
    IReadOnlyList<QuestionImportProblem> Problems,
    IReadOnlyList<Guid> Imported);
