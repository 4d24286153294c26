namespace Lms.Core;

/// <summary>The nature of a refusal; the web maps it to a status code.</summary>
public enum RefusalKind
{
    /// <summary>The state of things forbids it now (409).</summary>
    Conflict,

    /// <summary>Does not exist for this person (404).</summary>
    NotFound,

    /// <summary>What was sent cannot be used (400).</summary>
    Invalid,

    /// <summary>A limit of size or rate was met (413 or 429).</summary>
    TooMuch,

    /// <summary>The database or another part does not answer now (503).</summary>
    Unavailable,
}
