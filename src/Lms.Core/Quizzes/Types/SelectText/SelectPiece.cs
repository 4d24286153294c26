namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>Words that can be marked.</summary>
/// <param name="Field">The field that offers them.</param>
/// <param name="Id">The option.</param>
/// <param name="Text">The words, HTML.</param>
/// <param name="Choice">What the author says of them; null when nothing, then they are wrong to mark.</param>
internal sealed record SelectPiece(string Field, string Id, LocalText Text, Choice? Choice)
{
    public decimal Weight => Choice?.Fraction ?? 0;
}
