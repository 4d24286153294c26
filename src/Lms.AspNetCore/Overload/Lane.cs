namespace Lms.AspNetCore.Overload;

/// <summary>What a request is about, when not all can be served at once.</summary>
internal enum Lane
{
    /// <summary>Saving, checking, leaving and handing in: first, always.</summary>
    Answers,

    /// <summary>Everything else.</summary>
    Others,
}
