namespace Lms.Core.Content.Checking;

/// <summary>How much a message weighs. Higher weighs more.</summary>
public enum CheckSeverity
{
    /// <summary>Worth a look; often the author knows better.</summary>
    Note,

    /// <summary>Learners are the worse for it; content is not released with it.</summary>
    Warning,

    /// <summary>The content does not work; it cannot be published.</summary>
    Error,
}
