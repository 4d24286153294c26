using System.Globalization;
using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>One sample question, what may be answered to it, and what that is worth under every behaviour, computed by hand.</summary>
/// <param name="Type">Name of its question type.</param>
/// <param name="Yaml">The question as an author writes it, under a name that is unique in the table.</param>
/// <param name="Right">An answer worth everything; blank where nothing can be answered.</param>
/// <param name="Partly">An answer worth something, or null where there is no such thing.</param>
/// <param name="Wrong">An answer worth nothing.</param>
/// <param name="PartlyGrade">What <paramref name="Partly"/> is worth, 0–1, by hand.</param>
/// <param name="Marks">
/// A line for each behaviour: its name, and the mark out of 10 points after each of the <see cref="WalkThroughScripts"/>,
/// or a hyphen where the combination may not be published.
/// </param>
public sealed record WalkThroughRow(
    string Type, string Yaml, Response Right, Response? Partly, Response Wrong, decimal PartlyGrade, string Marks)
{
    public string Question => "vandring." + Yaml[..Yaml.IndexOf(':', StringComparison.Ordinal)].Trim();

    /// <summary>Marks by behaviour in the order of the scripts; null where the combination is refused.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<decimal>?> ByBehaviour { get; } = Marks
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0], words => words[1] == "-" ? null : (IReadOnlyList<decimal>?)[.. words[1..].Select(word => decimal.Parse(word, CultureInfo.InvariantCulture))]);

    public Response? this[char answer] => answer switch { 'r' => Right, 'p' => Partly, _ => Wrong };

    public override string ToString() => Question;
}
