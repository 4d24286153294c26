using System.Globalization;
using System.Text;
using Lms.Core.Content.Questions;

namespace Lms.Core.Content.Yaml;

/// <summary>Writes YAML that <see cref="YamlFile"/> reads back: settings on lines, lists of mappings below them, texts quoted where they must be.</summary>
/// <param name="languages">The languages of texts that are written in several; others are left out.</param>
internal sealed class YamlOutline(IReadOnlyList<string> languages)
{
    private readonly StringBuilder yaml = new();
    private int indent;
    private bool begins;

    /// <summary>A plain text as YAML, also within braces.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : YamlScalar.Quoted(text);

    /// <summary>A text in several languages, <c>{ sv: …, en: … }</c>.</summary>
    public string Local(LocalText text) => Mapping(languages.Where(text.Has).Select(language => (language, Scalar(text.ByLanguage[language]))));

    public static string List(IEnumerable<string> items) => items.ToList() is { Count: > 0 } list ? $"[ {string.Join(", ", list)} ]" : "[]";

    public static string Mapping(IEnumerable<(string Name, string Yaml)> settings) =>
        settings.ToList() is { Count: > 0 } list ? $"{{ {string.Join(", ", list.Select(one => $"{Scalar(one.Name)}: {one.Yaml}"))} }}" : "{}";

    public static string Number(decimal number) => number.ToString("0.#############################", CultureInfo.InvariantCulture);

    /// <summary>A setting whose value is YAML already.</summary>
    public void Set(string name, string value)
    {
        yaml.Append(' ', begins ? indent - 2 : indent).Append(begins ? "- " : "").Append(name).Append(": ").Append(value).Append('\n');
        begins = false;
    }

    public void Text(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Set(name, Scalar(text));
    }

    public void Text(string name, LocalText text)
    {
        if (!text.IsEmpty)
            Set(name, Local(text));
    }

    public void Texts(string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
            Set(name, List(texts.Select(Scalar)));
    }

    public void Number(string name, int number, int otherwise = 0)
    {
        if (number != otherwise)
            Set(name, number.ToString(CultureInfo.InvariantCulture));
    }

    public void Flag(string name, bool flag, bool otherwise = false)
    {
        if (flag != otherwise)
            Set(name, flag ? "true" : "false");
    }

    /// <summary>A mapping on lines of its own.</summary>
    public void Record(string name, Action write)
    {
        yaml.Append(' ', indent).Append(name).Append(":\n");
        indent += 2;
        write();
        indent -= 2;
    }

    /// <summary>A list of mappings, each of which sets something.</summary>
    public void Records<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        yaml.Append(' ', indent).Append(name).Append(":\n");
        indent += 4;
        foreach (var item in items)
        {
            begins = true;
            write(item);
        }

        indent -= 4;
    }

    public override string ToString() => yaml.ToString();

    private static bool IsPlain(string text) => text.Length > 0
        && char.IsLetterOrDigit(text[0])
        && text[^1] != ' '
        && text.All(letter => letter < 0x2000 ? char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '/' or (>= 'À' and <= 'ö') or (>= 'ø' and <= 'ÿ') : letter is '’' or '–');
}
