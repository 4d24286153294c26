namespace Lms.Core.Authoring.Bank;

/// <summary>A part of a list.</summary>
/// <param name="Rows">Questions, last changed first.</param>
/// <param name="Next">Where the next part begins; null when this is the last.</param>
/// <param name="Total">How many the filter lets through in all.</param>
public sealed record BankPage(IReadOnlyList<BankRow> Rows, string? Next, int Total)
{
    /// <summary>The most rows of one part.</summary>
    public const int MaxRows = 200;
}
