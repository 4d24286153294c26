namespace Lms.Formats;

/// <summary>What a problem means for the question that it is about.</summary>
public enum FormatSeverity
{
    /// <summary>The question came in whole; something was read in a way that is worth knowing.</summary>
    Note,

    /// <summary>The question came in, and something of it did not.</summary>
    Warning,

    /// <summary>The question, or the whole file, did not come in.</summary>
    Error,
}
