namespace Lms.Core.Content.Publishing;

/// <summary>What became of one module at start, for the administrators' page.</summary>
/// <param name="Source">The assembly or folder that it came from.</param>
/// <param name="ModuleId">Its id as far as it could be read.</param>
/// <param name="Title">Its title as far as it could be read.</param>
/// <param name="Version">Its version as far as it could be read.</param>
/// <param name="Problems">Every problem; the host runs without the module when there is one.</param>
/// <param name="Outcome">What publishing gave; null when it was not tried.</param>
public sealed record ModuleReport(
    string Source, string ModuleId, LocalText Title, string Version, IReadOnlyList<ContentProblem> Problems, ModulePublication? Outcome)
{
    /// <summary>Titles of its courses by their ids; empty when it could not be read without problems.</summary>
    public IReadOnlyDictionary<string, LocalText> Courses { get; init; } = new Dictionary<string, LocalText>();

    /// <summary>The languages that it lists, variants such as <c>sv-ll</c> among them; empty when they could not be read.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}
