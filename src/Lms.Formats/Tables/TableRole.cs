namespace Lms.Formats.Tables;

/// <summary>What a column is for.</summary>
internal enum TableRole
{
    Id,
    Type,
    Category,
    Prompt,
    Option,
    Match,
    Weight,
    OptionFeedback,
    OptionSettings,
    Feedback,
    Hint,
    Penalty,
    Tags,
    Settings,
    Picture,
    PictureAlt,

    /// <summary>A short way to write an option that is right.</summary>
    Right,

    /// <summary>A short way to write an option that is wrong.</summary>
    Wrong,

    RightFeedback,
    WrongFeedback,
}
