namespace Lms.Core.Quizzes.Marking.Pairs;

/// <summary>What an opinion brings about.</summary>
/// <param name="Mark">The mark that two opinions make together; null while the answer waits, for the other marker or for a decision.</param>
public sealed record Settlement(NewMark? Mark)
{
    /// <summary>The answer waits.</summary>
    public static readonly Settlement Waits = new((NewMark?)null);
}
