namespace Lms.Core.Content;

/// <summary>Collects the faults of a module while it is read.</summary>
internal sealed class ContentFaults
{
    // Beyond this nobody reads on, and a hostile folder must not fill the memory.
    private const int Max = 2_000;

    private readonly List<ContentProblem> problems = [];

    public int Count => problems.Count;

    /// <summary>Sorted by file, line and column.</summary>
    public IReadOnlyList<ContentProblem> All => [.. problems
        .OrderBy(problem => problem.Path, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)];

    public void Add(string path, int line, string code, string swedish, string english, int column = 0) =>
        Add(new ContentProblem(path, line, code, new Text(swedish, english), column));

    public void Add(ContentProblem problem)
    {
        if (problems.Count < Max && !problems.Contains(problem))
            problems.Add(problem);
    }

    public void AddRange(IEnumerable<ContentProblem> more)
    {
        foreach (var problem in more)
            Add(problem);
    }
}
