namespace Lms.Core.Courses;

/// <summary>One page, 3–6 minutes.</summary>
/// <param name="Id">Unique in the course.</param>
/// <param name="Title">Title.</param>
/// <param name="Minutes">Estimated minutes.</param>
/// <param name="Sensitive">True: self-tests in it are private, nothing but "read" reaches the server.</param>
/// <param name="Required">True: must be read for the course to be completed, or another lesson of its <see cref="Choice"/>. False: voluntary.</param>
/// <param name="Blocks">Content in order.</param>
public sealed record Lesson(
    string Id, LocalText Title, int Minutes, bool Sensitive, bool Required, IReadOnlyList<Block> Blocks)
{
    /// <summary>What it is an alternative in: of the module's lessons with the same choice, one is enough. Null when it stands alone.</summary>
    public string? Choice { get; init; }

    /// <summary>True when some block of the lesson is written in that very language; the rest of it is then read in the fallback.</summary>
    /// <param name="language">A language code, such as <c>sv-ll</c>.</param>
    public bool IsIn(string language) => Blocks.Any(block => block.Html.Has(language) || block.Items.Any(item => item.Has(language)));

    /// <summary>Estimated minutes from a block to the lesson's end: the lesson's time, shared out by the words of its blocks.</summary>
    /// <param name="block">1 for the first block.</param>
    /// <param name="language">The reader's language.</param>
    public int MinutesFrom(int block, string language)
    {
        const int standing = 20; // a picture, a question or a list takes its time too
        var words = Blocks.Select(one => standing + one.Html.In(language).AsSpan().Count(' ') + one.Items.Sum(item => item.In(language).AsSpan().Count(' '))).ToList();
        return block <= 1 || words.Count == 0
            ? Minutes
            : Math.Max(1, (int)Math.Ceiling((double)Minutes * words.Skip(block - 1).Sum() / words.Sum()));
    }

    /// <summary>True when a quiz block of the lesson shows that quiz.</summary>
    /// <param name="quizId">Id within the course.</param>
    public bool HasQuiz(string quizId) => Blocks.Any(block => block.Kind == "quiz" && block.Id == quizId);
}
