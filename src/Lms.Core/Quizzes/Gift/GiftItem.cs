namespace Lms.Core.Quizzes.Gift;

/// <summary>One option as it is written: <c>=</c> or <c>~</c>, weight, id, text, feedback.</summary>
/// <param name="Mark"><c>=</c> or <c>~</c>.</param>
/// <param name="Offset">Where the mark stands in the question.</param>
/// <param name="Weight">Share of the mark, −1 to 1; null when it is not written.</param>
/// <param name="Id">The author's id; null when it is not written.</param>
/// <param name="Text">Text as written, escapes and all.</param>
/// <param name="TextOffset">Where the text begins.</param>
/// <param name="Feedback">Feedback as written; empty when there is none.</param>
internal sealed record GiftItem(char Mark, int Offset, decimal? Weight, string? Id, string Text, int TextOffset, string Feedback)
{
    public int Arrow => GiftEscapes.Find(Text, "->", 0);
}
