using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lms.Core.Content;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lms.BrowserTests.Security;

/// <summary>A content module whose every text ends in a payload: titles, lessons, questions, feedback, glossary, certificates.</summary>
/// <param name="original">The module as it is.</param>
internal sealed partial class HostileFolder(ContentFolder original) : ContentFolder
{
    // What stands under these names is shown to people; everything else is ids, numbers and settings.
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "title", "summary", "text", "feedback", "hints", "consequence", "match", "alt", "picture-alt", "objectives", "definition",
        "options", "matches", "option-feedback", "sv", "en", "sv-ll",
    };

    private static readonly string[] Names = ["forms", "term", "picture", "settings", "id"];

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private int next = original.Name.Sum(letter => letter);

    public override string Name => original.Name;

    public override IReadOnlyList<string> Paths => original.Paths;

    public override byte[]? Read(string path)
    {
        if (files.TryGetValue(path, out var known))
            return known;
        if (original.Read(path) is not { } bytes)
            return null;
        var text = Encoding.UTF8.GetString(bytes);
        var hostile = Path.GetExtension(path) switch
        {
            ".md" => Encoding.UTF8.GetBytes(Markdown(text)),
            ".gift" => Encoding.UTF8.GetBytes(Gift(text)),
            ".yaml" => Encoding.UTF8.GetBytes(Yaml(text, path)),
            ".svg" => Encoding.UTF8.GetBytes(text.Replace("</svg>", $"<desc>{System.Net.WebUtility.HtmlEncode(Payload("&"))}</desc></svg>", StringComparison.Ordinal)),
            _ => bytes,
        };
        return files[path] = hostile;
    }

    /// <summary>The next payload that has none of the letters that would end the text here, and nothing that ends a line.</summary>
    private string Payload(params string[] refused)
    {
        while (true)
        {
            var payload = Payloads.All[next++ % Payloads.All.Count];
            if (!Array.Exists(refused, letters => payload.Contains(letters, StringComparison.Ordinal)) && !payload.Any(letter => letter is '\u0085' or '\u2028' or '\u2029' or '\u0001' && refused.Length > 0))
                return $"{Payloads.Mark} {payload}";
        }
    }

    private string Yaml(string text, string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var refused = path.StartsWith("certificates", StringComparison.Ordinal) ? new[] { "{{", "{%" }
            : path.StartsWith("questions", StringComparison.Ordinal) ? ["{", "}", "[[", "|", "*", "="]
            : [];
        Change(stream.Documents[0].RootNode, isText: false, refused);
        if (stream.Documents[0].RootNode is YamlMappingNode root && root.Children.TryGetValue("version", out var version))
            ((YamlScalarNode)version).Value = "900.0.0";
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        stream.Save(written, assignAnchors: false);
        return written.ToString();
    }

    private void Change(YamlNode node, bool isText, string[] refused)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children)
                {
                    var name = ((YamlScalarNode)key).Value!;
                    if (!Names.Contains(name))
                        Change(value, (isText || Texts.Contains(name)) && name != "parts", refused);
                    else if (value is YamlMappingNode picture && picture.Children.TryGetValue("alt", out var alt))
                        Change(alt, isText: true, refused);
                }

                break;
            case YamlSequenceNode list:
                foreach (var one in list.Children)
                    Change(one, isText && one is YamlScalarNode, refused);
                break;
            case YamlScalarNode { Value.Length: > 0 } scalar when isText && !scalar.Value.EndsWith('*') && !scalar.Value.StartsWith('*'):
                (scalar.Value, scalar.Style) = (With(scalar.Value, refused), ScalarStyle.DoubleQuoted);
                break;
        }
    }

    // A text of several lines keeps its last line end.
    private string With(string text, string[] refused) => text.TrimEnd('\n') + " " + Payload(refused) + (text.EndsWith('\n') ? "\n" : "");

    private string Markdown(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var head = true;
        for (var at = 1; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.StartsWith(":::", StringComparison.Ordinal))
                head = line.Length > 4;
            else if (line == "---")
                head = false;
            else if (head && Setting().Match(line) is { Success: true } setting)
                lines[at] = $"{setting.Groups[1].Value}: {JsonSerializer.Serialize(setting.Groups[2].Value.Trim('"') + " " + Payload())}";
            else if (!head && line.Length > 0 && !Rule().IsMatch(line))
                lines[at] = line.StartsWith('|') ? line.TrimEnd().TrimEnd('|') + Payload("|", "](", "]: ", "<javascript:") + " |" : $"{line} {Payload("\t", "](", "]: ", "<javascript:")}";
        }

        return string.Join('\n', lines);
    }

    private string Gift(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var numbers = false;
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.StartsWith("::", StringComparison.Ordinal) && Brace().Match(line) is { Success: true } brace)
            {
                numbers = line[brace.Index..].StartsWith("{#", StringComparison.Ordinal);
                lines[at] = $"{line[..brace.Index].TrimEnd()} {Escaped()} {line[brace.Index..]}";
            }
            else if (line.StartsWith("####", StringComparison.Ordinal))
            {
                lines[at] = $"{line} {Escaped()}";
            }
            else if (line.Length > 0 && line[0] is '=' or '~' && Hash().Match(line) is var hash)
            {
                var (answer, feedback) = hash.Success ? (line[..hash.Index].TrimEnd(), line[hash.Index..] + " " + Escaped()) : (line, "");
                var pair = answer.IndexOf(" -> ", StringComparison.Ordinal);
                answer = numbers || answer.EndsWith('*') ? answer
                    : pair < 0 ? $"{answer} {Escaped()}"

                    // An entry without a left side only misleads, and gets none here.
                    : answer[..pair].TrimEnd() is var left && left.EndsWith("]]", StringComparison.Ordinal) ? $"{answer} {Escaped()}"
                    : $"{left} {Escaped()}{answer[pair..]} {Escaped()}";
                lines[at] = $"{answer} {feedback}".TrimEnd();
            }
        }

        return string.Join('\n', lines);
    }

    private string Escaped() => Special().Replace(Payload("->", "\\", "*", "!["), "\\$0");

    [GeneratedRegex("^([a-z-]+): (?=.*[ A-ZÅÄÖ])((?!true|false|http|[0-9]|assets/)[^\\[{].*)$")]
    private static partial Regex Setting();

    [GeneratedRegex("^(\\s*\\|[-:| ]+\\||---+|\\s*)$")]
    private static partial Regex Rule();

    [GeneratedRegex("(?<!\\\\)\\{")]
    private static partial Regex Brace();

    [GeneratedRegex("(?<!\\\\)#")]
    private static partial Regex Hash();

    [GeneratedRegex("[~=#{}:]")]
    private static partial Regex Special();
}
