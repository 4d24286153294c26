namespace Lms.Core;

/// <summary>Why a person was not allowed or not able to do something: a value, not an exception.</summary>
/// <param name="Code">Stable, lower case with hyphens, e.g. <c>attempt-closed</c>. Programs decide by it.</param>
/// <param name="Message">What happened and what to do, for the person.</param>
/// <param name="Kind">How the refusal is answered over HTTP.</param>
public record Refusal(string Code, Text Message, RefusalKind Kind = RefusalKind.Conflict)
{
    /// <summary>The one answer for what does not exist and for what belongs to somebody else.</summary>
    public static readonly Refusal NotFound = new(
        "not-found",
        new Text(
            "Sidan finns inte, eller så har du inte tillgång till den.",
            "The page does not exist, or you do not have access to it."),
        RefusalKind.NotFound);
}
