namespace Lms.Formats.Writing;

/// <summary>What a format has room for besides prompt, options and key.</summary>
[Flags]
internal enum HeldParts
{
    None = 0,
    Category = 1,
    Feedback = 2,
    ChoiceFeedback = 4,
    Weights = 8,
    Hints = 16,
    Penalty = 32,
    Picture = 64,
    Tags = 128,
}
