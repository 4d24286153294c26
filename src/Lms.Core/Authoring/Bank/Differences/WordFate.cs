namespace Lms.Core.Authoring.Bank.Differences;

/// <summary>What became of a word.</summary>
public enum WordFate
{
    /// <summary>Stands in both texts.</summary>
    Kept,

    /// <summary>Stood in the older text only.</summary>
    Removed,

    /// <summary>Stands in the newer text only.</summary>
    Added,
}
