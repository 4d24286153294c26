namespace Lms.AspNetCore.Quizzes;

/// <summary>A place in a question's text where a control stands.</summary>
/// <param name="Before">The HTML before it; in a row with the others' it is whole.</param>
/// <param name="Name">As the text calls it; null at the end of the text.</param>
/// <param name="Number">1 for the first place.</param>
/// <param name="Marked">The HTML that it encloses; null for a gap, which encloses none.</param>
public sealed record TextSpot(string Before, string? Name, int Number, string? Marked)
{
    /// <summary>What begins <see cref="Before"/> and belongs to the word before it, so that no line may begin with it: <c>.</c> or <c>”,</c>.</summary>
    public string Sign => Before[..(Before.Length - Before.TrimStart('.', ',', ';', ':', '!', '?', '…', ')', '”', '’', '»', '%').Length)];

    /// <summary>The text cut at its places.</summary>
    /// <param name="html">The question, HTML.</param>
    public static IReadOnlyList<TextSpot> In(string html)
    {
        var spots = new List<TextSpot>();
        var pieces = Core.Html.Placeholders.Split(html);
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            var marked = at + 1 < pieces.Count && pieces[at + 1].Name == "/" + piece.Name ? pieces[at + 1].Html : null;
            spots.Add(new(piece.Html, piece.Name, spots.Count + 1, marked));
            if (marked is not null)
                at++;
        }

        return spots;
    }
}
