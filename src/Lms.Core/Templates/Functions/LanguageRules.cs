using System.Globalization;

namespace Lms.Core.Templates.Functions;

/// <summary>
/// What depends on language, written down here for the two that we speak, so that a certificate looks the same
/// whatever data about cultures the machine has.
/// </summary>
internal static class LanguageRules
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>Names in one language; days begin with Sunday.</summary>
    public static DateNames DateNames(string language) => IsEnglish(language) ? DateNamesOf.English : DateNamesOf.Swedish;

    /// <summary>How numbers are written, or null for a culture that we do not know.</summary>
    public static NumberFormatInfo? NumberRules(string culture) => culture switch
    {
        "" => NumberFormatInfo.InvariantInfo,
        "sv" or "sv-SE" => new NumberFormatInfo
        {
            NegativeSign = "\u2212",
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = NoBreakSpace,
            PercentDecimalSeparator = ",",
            PercentGroupSeparator = NoBreakSpace,
            PercentPositivePattern = 0,
            PercentNegativePattern = 0,
        },
        "en" or "en-GB" or "en-US" => new NumberFormatInfo { PercentPositivePattern = 1, PercentNegativePattern = 1 },
        _ => null,
    };

    /// <summary>The order of the alphabet: å, ä, ö last in Swedish.</summary>
    public static StringComparer TextOrder(string language)
    {
        try
        {
            return StringComparer.Create(CultureInfo.GetCultureInfo(IsEnglish(language) ? "en-GB" : "sv-SE"), CompareOptions.None);
        }
        catch (CultureNotFoundException)
        {
            // A machine that runs without culture data has only this order.
            return StringComparer.InvariantCulture;
        }
    }

    private static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
