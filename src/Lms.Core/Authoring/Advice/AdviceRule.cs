namespace Lms.Core.Authoring.Advice;

/// <summary>One thing to look at.</summary>
internal abstract class AdviceRule
{
    public abstract string Code { get; }

    /// <summary>Where it was seen, and what to do about it.</summary>
    public abstract IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question);
}
