namespace Lms.Core.Content;

/// <summary>What came of reading a module: a release without any problem, or every problem.</summary>
/// <param name="Release">The release; null when there is a problem.</param>
/// <param name="Problems">Every problem, by file and line.</param>
public sealed record ModuleReading(ModuleRelease? Release, IReadOnlyList<ContentProblem> Problems)
{
    /// <summary>The module's id as far as it could be read; empty when it could not.</summary>
    public string ModuleId { get; init; } = "";

    /// <summary>The module's title as far as it could be read.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>The module's version as written; empty when it could not be read.</summary>
    public string Version { get; init; } = "";

    /// <summary>The languages that it lists, variants such as <c>sv-ll</c> among them; empty when they could not be read.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The courses as far as they can be read, faults and all: for who writes them, never for publishing.</summary>
    internal IReadOnlyList<Courses.Course> Courses { get; init; } = [];

    /// <summary>Every question that could be read, asked or not.</summary>
    internal IReadOnlyList<Quizzes.QuestionSource> Questions { get; init; } = [];
}
