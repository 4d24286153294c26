using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lms.Core.Content;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Quizzes.Types.Cloze;

/// <summary>
/// Unfolds gaps written where they stand: <c>{points:KIND:=right#feedback~%50%half right~wrong}</c>. A backslash before
/// <c>} # ~ = \ / "</c> makes it a mere sign.
/// </summary>
/// <param name="language">Language of the text.</param>
/// <param name="report">Called once per fault.</param>
internal sealed partial class EmbeddedGaps(string language, Action<string, Text> report)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SHORTANSWER"] = "short-answer", ["SA"] = "short-answer", ["MW"] = "short-answer",
        ["SHORTANSWER_C"] = "short-answer", ["SAC"] = "short-answer", ["MWC"] = "short-answer",
        ["NUMERICAL"] = "numerical", ["NM"] = "numerical",
        ["MULTICHOICE"] = "multiple-choice", ["MC"] = "multiple-choice", ["MULTICHOICE_S"] = "multiple-choice", ["MCS"] = "multiple-choice",
        ["MULTICHOICE_V"] = "multiple-choice", ["MCV"] = "multiple-choice", ["MULTICHOICE_VS"] = "multiple-choice", ["MCVS"] = "multiple-choice",
        ["MULTICHOICE_H"] = "multiple-choice", ["MCH"] = "multiple-choice", ["MULTICHOICE_HS"] = "multiple-choice", ["MCHS"] = "multiple-choice",
    };

    private readonly List<QuestionSource> parts = [];

    /// <summary>The text with <c>[[1]]</c>, <c>[[2]]</c> … in place of what was embedded.</summary>
    public WrittenText Read(string text)
    {
        var unfolded = new StringBuilder();
        var at = 0;
        while (parts.Count < GiftReader.MaxOptions && Start().Match(text, at) is { Success: true } start)
        {
            var end = End(text, start.Index + start.Length);
            if (end < 0)
            {
                report("cloze-embedded-open", new Text($"”{start.Value}” saknar sin avslutande klammer. Skriv }} efter det sista svaret.", $"“{start.Value}” lacks its closing brace. Write }} after the last answer."));
                break;
            }

            unfolded.Append(text, at, start.Index - at);
            var id = (parts.Count + 1).ToString(CultureInfo.InvariantCulture);
            unfolded.Append("[[").Append(id).Append("]]");
            Add(id, start.Groups["points"].Value, start.Groups["kind"].Value, text[(start.Index + start.Length)..end]);
            at = end + 1;
        }

        if (parts.Count == GiftReader.MaxOptions)
            report("gift-too-many-options", new Text($"Texten har {GiftReader.MaxOptions} luckor eller fler. Dela upp den.", $"The text has {GiftReader.MaxOptions} gaps or more. Divide it."));
        return new(unfolded.Append(text, at, text.Length - at).ToString(), parts);
    }

    private void Add(string id, string points, string kind, string answers)
    {
        if (!Kinds.TryGetValue(kind, out var type))
        {
            report("cloze-embedded-kind", new Text(
                $"Luckan [[{id}]]: sorten {kind} finns inte. Skriv SHORTANSWER, MULTICHOICE eller NUMERICAL.",
                $"The gap [[{id}]]: there is no kind {kind}. Write SHORTANSWER, MULTICHOICE or NUMERICAL."));
        }

        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (points.Length > 0)
            settings["points"] = points;
        if (type == "multiple-choice")
            settings["answers"] = "one";
        parts.Add(new QuestionSource
        {
            Id = id,
            Type = type ?? "short-answer",
            Prompt = LocalText.Empty,
            Settings = settings,
            Choices = [.. Split(answers, '~').Where(answer => answer.Length > 0).Select((answer, index) => Choice(answer, index, type == "numerical"))],
        });
    }

    private Choice Choice(string written, int index, bool number)
    {
        var fraction = 0m;
        if (written[0] == '=')
        {
            fraction = 1;
            written = written[1..];
        }
        else if (Percent().Match(written) is { Success: true } percent)
        {
            // A hostile number of digits is no share; the part's own type reports what is left.
            fraction = decimal.TryParse(percent.Groups[1].Value.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
                ? Math.Clamp(share / 100, -1, 1) : 0;
            written = written[percent.Length..];
        }

        var sides = Split(written, '#');
        var answer = Plain(sides[0]);
        var id = AuthorId.OfPlace(index);
        return new Choice
        {
            Id = id,
            AuthorId = id,
            Text = number ? LocalText.Empty : LocalText.Of(language, answer),
            Fraction = fraction,
            Feedback = sides.Count > 1 && sides[1].Length > 0 ? LocalText.Of(language, Plain(string.Join('#', sides.Skip(1)))) : LocalText.Empty,
            Settings = number ? new Dictionary<string, string> { ["accept"] = answer } : new Dictionary<string, string>(),
        };
    }

    private static string Plain(string written) =>
        string.Join(' ', Escaped().Replace(written, "$1").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int End(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '}')
                return at;
        }

        return -1;
    }

    private static List<string> Split(string text, char mark)
    {
        var pieces = new List<string>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == mark)
            {
                pieces.Add(text[from..at].Trim());
                from = at + 1;
            }
        }

        return [.. pieces, text[from..].Trim()];
    }

    [GeneratedRegex(@"(?<!\\)\{(?<points>[0-9]{0,3}(?:[.,][0-9]{1,3})?):(?<kind>[A-Za-z_]{1,30}):", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^%(-?[0-9]+(?:[.,][0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\\([}#~=\\/""])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
