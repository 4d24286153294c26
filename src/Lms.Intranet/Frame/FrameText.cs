using System.Globalization;

namespace Lms.Intranet.Frame;

/// <summary>The words of the frame around every page, in the language of the page inside it.</summary>
internal sealed record FrameText(
    string Skip, string IntranetOf, string SearchLabel, string Search, string Navigation, string SignIn, string SignOut,
    string SwitchPerson, string About, string Accessibility, string Privacy, string OtherLanguage, string OtherLanguageCode,
    string MadeUp, string OnlyInSwedish, IReadOnlyList<FrameLink> Links)
{
    public static readonly FrameText Swedish = new(
        "Hoppa till innehållet", "{0}s intranät", "Sök på Torget", "Sök", "Torget", "Logga in", "Logga ut",
        "Byt person", "Om Torget", "Tillgänglighet", "Personuppgifter", "In English", "en",
        "Påhittat exempel", "",
        [
            new("/nyheter", "Nyheter"), new("/min-anstallning", "Min anställning"), new("/verktyg", "Verktyg och stöd"),
            new("/organisation", "Organisation"), new("/utbildning", "Utbildning"), new("/kontakt", "Kontakt"),
        ]);

    public static readonly FrameText English = new(
        "Skip to content", "Intranet of {1} Municipality", "Search Torget", "Search", "Torget", "Sign in", "Sign out",
        "Switch person", "About Torget", "Accessibility", "Personal data", "På svenska", "sv",
        "Made-up example", "This page is only in Swedish.",
        [
            new("/nyheter", "News"), new("/min-anstallning", "My employment"), new("/verktyg", "Tools and support"),
            new("/organisation", "Organisation"), new("/utbildning", "Learning"), new("/kontakt", "Contact"),
        ]);

    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static FrameText Current => Language == "en" ? English : Swedish;
}
