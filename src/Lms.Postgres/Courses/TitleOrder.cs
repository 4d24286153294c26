using System.Globalization;

namespace Lms.Postgres.Courses;

/// <summary>Alphabetical order as a language has it: in Swedish, å, ä and ö come last.</summary>
internal static class TitleOrder
{
    public static StringComparer In(string language) =>
        StringComparer.Create(CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "sv-SE"), ignoreCase: true);
}
