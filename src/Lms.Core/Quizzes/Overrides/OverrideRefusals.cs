namespace Lms.Core.Quizzes.Overrides;

/// <summary>Why other rules are not given.</summary>
public static class OverrideRefusals
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 1_000;

    /// <summary>The most extra attempts.</summary>
    public const int MostAttempts = 20;

    /// <summary>Nobody was chosen, or nothing was given.</summary>
    public static readonly Refusal Empty = new("override-empty", new Text(
        "Välj vem det gäller, och minst en sak som ska vara annorlunda.", "Choose whom it is for, and at least one thing that is to be different."), RefusalKind.Invalid);

    /// <summary>A number is out of range.</summary>
    public static readonly Refusal NumberInvalid = new("override-number-invalid", new Text(
        $"Skriv extra försök som ett heltal från 0 till {MostAttempts}, och tid som ett tal större än 1 och högst 5, till exempel 1,5.",
        $"Write extra attempts as a whole number from 0 to {MostAttempts}, and time as a number above 1 and at most 5, such as 1.5."), RefusalKind.Invalid);

    /// <summary>The quiz would close before it opens.</summary>
    public static readonly Refusal WindowInvalid = new("override-window-invalid", new Text(
        "Skriv datum och tid som 2026-12-24 15:00. Provet måste öppna innan det stänger.",
        "Write date and time as 2026-12-24 15:00. The quiz must open before it closes."), RefusalKind.Invalid);

    /// <summary>No reason was given.</summary>
    public static readonly Refusal ReasonMissing = new("override-reason-missing", new Text(
        "Skriv varför.", "Write why."), RefusalKind.Invalid);

    /// <summary>The reason is too long.</summary>
    public static readonly Refusal ReasonTooLong = new("override-reason-too-long", new Text(
        $"Skälet får ha högst {MaxReason} tecken.", $"The reason may have at most {MaxReason} characters."), RefusalKind.TooMuch);

    /// <summary>Nobody gives themselves other rules.</summary>
    public static readonly Refusal Own = new("override-own", new Text(
        "Du kan inte ge dig själv andra regler. Be en kollega.", "You cannot give yourself other rules. Ask a colleague."));
}
