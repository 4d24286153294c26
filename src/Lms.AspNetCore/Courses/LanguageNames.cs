using System.Globalization;
using Lms.Core;

namespace Lms.AspNetCore.Courses;

/// <summary>Names of languages, in running text.</summary>
internal static class LanguageNames
{
    /// <summary>For example <c>svenska</c> and <c>Swedish</c>; for a code that we have no name for, the language's own name.</summary>
    internal static Text Of(string code) => code switch
    {
        "sv" => new("svenska", "Swedish"),
        LanguageTag.EasySwedish => new("lättläst svenska", "easy-read Swedish"),
        "en" => new("engelska", "English"),
        "fi" => new("finska", "Finnish"),
        "ar" => new("arabiska", "Arabic"),
        "so" => new("somaliska", "Somali"),
        "uk" => new("ukrainska", "Ukrainian"),
        _ => Own(code),
    };

    /// <summary>A variant without its main language, as a reader of it says it: <c>lättläst</c>.</summary>
    internal static Text Short(string code) => code == LanguageTag.EasySwedish ? new("lättläst", "easy-read Swedish") : Of(code);

    /// <summary>For example <c>Svenska och engelska</c>.</summary>
    internal static string List(IReadOnlyList<string> codes, string language)
    {
        var names = codes.Select(code => Of(code).In(language)).ToList();
        var and = language == "en" ? " and " : " och ";
        var joined = names.Count < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + and + names[^1];
        return joined.Length == 0 ? joined : char.ToUpper(joined[0], CultureInfo.InvariantCulture) + joined[1..];
    }

    private static Text Own(string code)
    {
        var name = CultureInfo.GetCultureInfo(code).NativeName;
        return new(name, name);
    }
}
