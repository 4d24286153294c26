using YamlDotNet.Core;

namespace Lms.Core.Content.Yaml;

/// <summary>
/// What an author does about YAML that cannot be read. The parser says what it looked for, in the words of its grammar;
/// behind each of those stands one slip or two that authors make.
/// </summary>
internal static class UnreadableYaml
{
    private const string Twice = "Duplicate key ";

    // The first whose words are among the parser's. What is more special stands first.
    private static readonly IReadOnlyList<(string Words, Text Advice)> Known =
    [
        ("invalid tab", new("Raden eller nästa börjar med en tabb. Byt den mot mellanslag.", "The line or the next one begins with a tab. Replace it with spaces.")),
        ("quoted scalar, found unexpected end", new(
            "Texten som börjar här har ett citattecken först men inget sist. Skriv det som saknas.",
            "The text that begins here has a quote first and none last. Write the missing one.")),
        ("unknown escape character", new(
            "Inom \"…\" betyder ett omvänt snedstreck (\\) något särskilt. Skriv två i rad, eller sätt texten inom '…'.",
            "Within \"…\" a backslash (\\) means something special. Write two of them, or put the text in '…'.")),
        ("multiline plain scalar", new(
            "Raden ovanför har inget kolon efter namnet. Skriv namn: värde.",
            "The line above has no colon after the name. Write name: value.")),
        ("found invalid mapping", new(
            "Ett kolon i texten läses som början på en ny inställning, eller så är raden fel indragen. Sätt text med kolon inom citattecken, och dra in raden lika långt som de andra på samma nivå.",
            "A colon in the text reads as the beginning of another setting, or the line is wrongly indented. Put text with a colon in quotes, and indent the line as far as the others on the same level.")),
        ("',' or ']'", new(
            "Listan inom [ ], på raden eller ovanför, saknar ett komma eller sin sista hakparentes. Skriv det som saknas.",
            "The list within [ ], on the line or above, lacks a comma or its last bracket. Write what is missing.")),
        ("',' or '}'", new(
            "Inställningarna inom { }, på raden eller ovanför, saknar ett komma eller sin sista klammer. Skriv det som saknas.",
            "The settings within { }, on the line or above, lack a comma or the last brace. Write what is missing.")),
        ("cannot start any token", new(
            "Ett värde kan inte börja med tecknet här. Sätt värdet inom citattecken.",
            "A value cannot begin with the character here. Put the value in quotes.")),
        ("anchor or alias", new(
            "Ett värde kan inte börja med & eller *. Sätt värdet inom citattecken.",
            "A value cannot begin with & or *. Put the value in quotes.")),
        ("expected '-' indicator", new(
            "Raden står i en lista men börjar inte med ett streck. Skriv - och ett mellanslag först, eller rätta indraget.",
            "The line is in a list but does not begin with a hyphen. Write - and a space first, or correct the indentation.")),
        ("Block sequence entries", new(
            "En lista börjar på en ny rad. Skriv varje post på sin egen rad, med - och ett mellanslag först.",
            "A list begins on a new line. Write each item on a line of its own, with - and a space first.")),
        ("expected comment or line break", new(
            "Efter | eller > ska raden ta slut. Skriv texten på nästa rad, indragen.",
            "After | or > the line must end. Write the text on the next line, indented.")),
        ("expected node content", new(
            "Här ska ett värde stå. Ta bort tecknet som står för mycket, eller sätt värdet inom citattecken.",
            "There should be a value here. Remove the character that is too many, or put the value in quotes.")),
        ("expected key", new(
            "Raden hör inte ihop med dem omkring. Skriv namn: värde, lika långt in som de andra, och byt citattecken inne i en text mot ”…”.",
            "The line does not fit those around it. Write name: value, as far in as the others, and replace quotes inside a text with “…”.")),
    ];

    private static readonly Text Otherwise = new(
        "Sätt text med kolon, komma eller # inom citattecken, och rätta indraget.",
        "Put text with a colon, a comma or # in quotes, and correct the indentation.");

    /// <summary>That it cannot be read, and what to do.</summary>
    /// <param name="fault">What the parser said.</param>
    public static Text Of(YamlException fault)
    {
        var advice = Advice(fault);
        return new($"YAML-koden går inte att läsa. {advice.Swedish}", $"The YAML cannot be read. {advice.English}");
    }

    private static Text Advice(YamlException fault)
    {
        if (fault.Message.StartsWith(Twice, StringComparison.Ordinal))
        {
            var name = fault.Message[Twice.Length..].TrimEnd('.');
            return new($"Inställningen ”{name}” står två gånger. Ta bort den ena.", $"The setting “{name}” is there twice. Remove one of them.");
        }

        return Known.FirstOrDefault(one => fault.Message.Contains(one.Words, StringComparison.Ordinal)).Advice ?? Otherwise;
    }
}
