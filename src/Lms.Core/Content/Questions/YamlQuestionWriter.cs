using System.Globalization;
using System.Text;

namespace Lms.Core.Content.Questions;

/// <summary>
/// Writes a question as <see cref="YamlQuestionReader"/> reads it, from the texts of <see cref="QuestionFields"/> or of a
/// form. Blank texts and rows that say nothing are left out. Pure.
/// </summary>
internal static class YamlQuestionWriter
{
    private static readonly string[] QuestionOrder =
        ["id", "type", "category", "text", "feedback", "hints", "penalty", "picture", "settings", "choices", "parts"];

    private static readonly string[] ChoiceOrder = ["id", "text", "match", "right", "weight"];

    // What the authors of a type call its parts.
    private static readonly Dictionary<string, (string Choices, string Parts)> Words = new(StringComparer.Ordinal)
    {
        ["ordering"] = ("items", "parts"),
        ["kprim"] = ("statements", "parts"),
        ["matching"] = ("pairs", "parts"),
        ["categorise"] = ("items", "categories"),
        ["gap-select"] = ("words", "gaps"),
        ["drag-words"] = ("words", "gaps"),
        ["hot-spot"] = ("areas", "parts"),
        ["dialogue"] = ("cast", "nodes"),
    };

    /// <summary>The text, and for each of its lines, from the first, the place that it says.</summary>
    /// <param name="key">The question's id in the file.</param>
    /// <param name="fields">Texts by place.</param>
    public static (string Text, IReadOnlyList<string> Places) Write(string key, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var root = new Node("");
        foreach (var (path, value) in fields)
        {
            if (value.Trim().Length > 0)
                root.Put(path.Split('/'), value.Trim());
        }

        var page = new Page();
        page.Line("", key + ":");
        var words = Words.GetValueOrDefault(root.Find("type")?.Value ?? "", ("choices", "parts"));
        Mapping(page, root, indent: 2, QuestionOrder, words);
        return (page.Text.ToString(), page.Places);
    }

    private static void Mapping(Page page, Node node, int indent, string[] order, (string Choices, string Parts) words, string lead = "")
    {
        foreach (var child in node.Children.OrderBy(child => Array.IndexOf(order, child.Name) is >= 0 and var place ? place : order.Length))
        {
            var before = lead.Length > 0 ? lead : new string(' ', indent);
            lead = "";
            var name = child.Name switch
            {
                "choices" when order == QuestionOrder => words.Choices,
                "parts" when order == QuestionOrder => words.Parts,
                _ => YamlScalar.Key(FieldPath.NameOf(child.Name)),
            };
            if (child.Value is { } value)
                page.Line(child.Path, $"{before}{name}: {YamlScalar.Of(value, indent + 2)}");
            else if (child.Children.All(row => row.IsRow))
                Rows(page, child, $"{before}{name}:", indent + 2, words);
            else
            {
                page.Line(child.Path, $"{before}{name}:");
                Mapping(page, child, indent + 2, [], words);
            }
        }
    }

    private static void Rows(Page page, Node list, string head, int indent, (string Choices, string Parts) words)
    {
        var rows = list.Children.Where(row => row.SaysMoreThanItsId).OrderBy(row => row.Number).ToList();
        if (rows.Count == 0)
            return;
        page.Line(list.Path, head);
        var lead = new string(' ', indent) + "- ";
        foreach (var row in rows)
        {
            if (row.Value is { } value)
                page.Line(row.Path, lead + YamlScalar.Of(value, indent + 2));
            else if (list.Name == "parts")
                Mapping(page, row, indent + 2, QuestionOrder, words.Parts == "nodes" ? ("replies", "parts") : ("choices", "parts"), lead);
            else
                Mapping(page, row, indent + 2, ChoiceOrder, words, lead);
        }
    }

    private sealed class Page
    {
        public StringBuilder Text { get; } = new();

        public List<string> Places { get; } = [];

        public void Line(string place, string text)
        {
            Text.Append(text).Append('\n');
            Places.AddRange(Enumerable.Repeat(place, 1 + text.Count(letter => letter == '\n')));
        }
    }

    private sealed class Node(string path)
    {
        private readonly Dictionary<string, Node> byName = new(StringComparer.Ordinal);

        public string Path => path;

        public string Name => path[(path.LastIndexOf('/') + 1)..];

        public string? Value { get; private set; }

        public List<Node> Children { get; } = [];

        public int Number => int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

        public bool IsRow => Number > 0;

        public bool SaysMoreThanItsId => Value is not null || Children.Exists(child => child.Name != "id");

        public Node? Find(string name) => byName.GetValueOrDefault(name);

        public void Put(ReadOnlySpan<string> way, string value)
        {
            if (way.IsEmpty)
            {
                Value = value;
                return;
            }

            if (!byName.TryGetValue(way[0], out var child))
            {
                child = new Node(path.Length == 0 ? way[0] : $"{path}/{way[0]}");
                byName.Add(way[0], child);
                Children.Add(child);
            }

            child.Put(way[1..], value);
        }
    }
}
