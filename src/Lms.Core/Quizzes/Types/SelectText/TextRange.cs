namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>A stretch of a text.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">Where it begins in the HTML.</param>
/// <param name="To">Where it ends, exclusive.</param>
internal readonly record struct TextRange(string Name, int From, int To)
{
    public bool Meets(TextRange other) => From < other.To && other.From < To;
}
