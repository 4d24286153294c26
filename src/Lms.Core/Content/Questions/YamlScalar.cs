using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lms.Core.Content.Questions;

/// <summary>Writes a text as a YAML scalar: bare where it may stand so, as a block where it has lines, else in quotes.</summary>
internal static partial class YamlScalar
{
    /// <summary>The scalar, to stand after a colon or a hyphen.</summary>
    /// <param name="text">The text, not blank, without white space around it.</param>
    /// <param name="indent">How far the lines of a block stand in.</param>
    public static string Of(string text, int indent)
    {
        if (Bare().IsMatch(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !Word().IsMatch(text))
            return text;
        return text.Contains('\n', StringComparison.Ordinal) && MayBeBlock(text) ? Block(text, new string(' ', indent)) : Quoted(text);
    }

    /// <summary>The name of a setting.</summary>
    public static string Key(string name) => Name().IsMatch(name) ? name : Quoted(name);

    private static bool MayBeBlock(string text) => text.Split('\n').All(line => line.Length == 0 || (Line().IsMatch(line) && !char.IsWhiteSpace(line[0]) && !char.IsWhiteSpace(line[^1])));

    private static string Block(string text, string indent) =>
        "|\n" + string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : indent + line));

    /// <summary>The text in quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                < 0x20 or (>= 0x7f and <= 0xa0) or 0x2028 or 0x2029 or 0xfeff or 0xfffe or 0xffff => "\\u" + rune.Value.ToString("x4", CultureInfo.InvariantCulture),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // A letter of any alphabet, a digit or a Swedish quotation mark first; then whatever YAML gives no meaning within a line.
    [GeneratedRegex(@"^[\p{L}\p{Nd}”’“(][\p{L}\p{Nd}\p{P}\p{S} -[\u0000-\u001f\u007f-\u00a0]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}\p{P}\p{S} ]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    // Bare, these would mean something else to other readers of YAML, or end in a colon.
    [GeneratedRegex(@":$|^(true|false|yes|no|on|off|y|n|null|~)$|^[0-9.,:_eE+x-]*[:.,_eEx+-][0-9.,:_eE+x-]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
