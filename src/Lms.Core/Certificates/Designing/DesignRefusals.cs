namespace Lms.Core.Certificates.Designing;

/// <summary>The refusals of designing certificates.</summary>
public static class DesignRefusals
{
    /// <summary>Somebody else saved the design in the meantime.</summary>
    public static readonly Refusal DesignChanged = new("design-changed-by-other", new Text(
        "Någon annan har sparat utformningen medan du skrev. Jämför och välj vilken som ska gälla.",
        "Somebody else saved the design while you were writing. Compare and choose which one counts."));

    /// <summary>Somebody else saved the logos in the meantime.</summary>
    public static readonly Refusal LogosChanged = new("logos-changed-by-other", new Text(
        "Någon annan har ändrat logotyperna sedan du öppnade sidan. Se efter hur de ser ut nu och försök igen.",
        "Somebody else has changed the logos since you opened the page. See what they look like now and try again."));

    internal static readonly Refusal HasProblems = new("design-has-problems", new Text(
        "Intyget har fel att rätta. De står vid sina fält.",
        "The certificate has problems to correct. They stand at their fields."), RefusalKind.Invalid);

    internal static readonly Refusal NoAlternative = new("logo-alternative-missing", new Text(
        "Skriv vad bilden visar, till exempel ”Osby kommun”, för den som inte ser den.",
        "Write what the picture shows, for example “Osby kommun”, for those who do not see it."), RefusalKind.Invalid);

    internal static readonly Refusal LongAlternative = new("logo-alternative-too-long", new Text(
        $"Beskrivningen får ha högst {LogoKeeper.MaxAlternative} tecken.",
        $"The description may have at most {LogoKeeper.MaxAlternative} characters."), RefusalKind.Invalid);
}
