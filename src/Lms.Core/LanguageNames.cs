using System.Globalization;

namespace Lms.Core;

/// <summary>Names of languages, in running text.</summary>
public static class LanguageNames
{
    /// <summary>For example <c>svenska</c> and <c>Swedish</c>; for a code that we have no name for, the language's own name.</summary>
    /// <param name="code">A language code.</param>
    public static Text Of(string code) => code switch
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
    /// <param name="code">A language code.</param>
    public static Text Short(string code) => code == LanguageTag.EasySwedish ? new("lättläst", "easy-read Swedish") : Of(code);

    /// <summary>For example <c>Svenska och engelska</c>.</summary>
    /// <param name="codes">Language codes.</param>
    /// <param name="language">Language of the sentence, <c>sv</c> or <c>en</c>.</param>
    public static string List(IReadOnlyList<string> codes, string language)
    {
        ArgumentNullException.ThrowIfNull(codes);
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
