using System.Xml.Linq;
using Lms.Core;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Qti;

/// <summary>Reads what is put together: pairs, statements, categories and words in gaps.</summary>
internal static class QtiPairs
{
    /// <summary>Two sets whose members belong together.</summary>
    public static QuestionSource? Match(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var key = context.Of(interaction);
        var sets = interaction.Elements("simpleMatchSet").Select(set => set.Elements("simpleAssociableChoice").ToList()).ToList();
        if (sets is not [var lefts, var rights])
        {
            context.Error(interaction, "qti-match-sets", "Uppgiften ska ha två listor att para ihop.", "The item must have two lists to put together.");
            return null;
        }

        var pairs = Pairs(key);
        var prompt = QtiBody.Prompt(context);
        if (context.Label == "kprim")
            return Kprim(context, prompt, lefts, pairs, feedback);
        if (context.Label == "categorise")
            return Categorise(context, prompt, lefts, rights, pairs, feedback);
        var choices = new List<Choice>();
        var ids = new FormatIds();
        foreach (var left in lefts)
        {
            var mine = rights.Where(right => pairs.Contains((Id(left), Id(right))) || pairs.Contains((Id(right), Id(left)))).ToList();
            if (mine is not [var only])
            {
                context.Error(left, "qti-match-one", "Varje sak till vänster ska höra ihop med precis en till höger. Dela upp frågan.", "Each thing on the left must belong to exactly one on the right. Divide the question.");
                return null;
            }

            choices.Add(Pair(context, ids.Next(QtiNames.Id(Id(left))), Html(context, left), Html(context, only), feedback.Of(Id(left), left)));
        }

        foreach (var right in rights.Where(right => choices.TrueForAll(choice => choice.Match.ToString() != Html(context, right))))
            choices.Add(Pair(context, ids.Next(QtiNames.Id(Bare(Id(right)))), "", Html(context, right), feedback.Of(Bare(Id(right)))));
        return QtiItemReader.Of(context, "matching", prompt) with { Choices = choices };
    }

    /// <summary>Words to put in the gaps of a text.</summary>
    public static QuestionSource GapMatch(QtiContext context, XElement interaction, QtiFeedback feedback)
    {
        var key = context.Of(interaction);
        var gaps = new FormatIds();
        var names = interaction.Descendants("gap").DistinctBy(Id).ToDictionary(Id, gap => gaps.Next(QtiNames.Id(Id(gap))), StringComparer.Ordinal);
        var html = QtiBody.Unwrapped(context, interaction, element => element.Name.LocalName switch
        {
            "gap" when names.TryGetValue(Id(element), out var name) => $"[[{name}]]",
            "gapText" or "gapImg" or "prompt" => "",
            _ => null,
        });
        if (interaction.Elements("gapImg").FirstOrDefault() is { } picture)
            context.Error(picture, "qti-gap-picture", "Bilder att flytta till luckor går inte att läsa in. Skriv dem som ord.", "Pictures to move into gaps cannot be read. Write them as words.");
        var pairs = Pairs(key);
        var whole = names.Keys.ToDictionary(gap => gap, gap => key.Mapping.Where(entry => entry.Key.EndsWith(" " + gap, StringComparison.Ordinal)).Select(entry => entry.Value).DefaultIfEmpty(1).Max(), StringComparer.Ordinal);
        var ids = new FormatIds();
        var choices = interaction.Elements("gapText").Select(word =>
        {
            var mine = names.Where(gap => pairs.Contains((Id(word), gap.Key))).ToList();
            var settings = new Dictionary<string, string>();
            if (mine.Count > 0)
                settings["gap"] = string.Join(' ', mine.Select(gap => gap.Value));
            if ((string?)word.Attribute("matchMax") is { } most && (most == "0" || (int.TryParse(most, out var times) && times > 1)) && context.Label != "gap-select")
                settings["infinite"] = "true";
            var share = mine.Count == 0 ? 0 : mine.Min(gap => key.Share($"{Id(word)} {gap.Key}", whole[gap.Key]));
            var id = ids.Next(QtiNames.Id(Id(word)));
            return new Choice { Id = id, AuthorId = id, Text = context.Text(Html(context, word)), Fraction = share == 1 ? 0 : share, Feedback = context.Text(feedback.Of(Id(word), word)), Settings = settings };
        }).ToList();
        var prompt = QtiBody.Prompt(context);
        var text = prompt.Length == 0 ? html : $"<p>{prompt}</p>{(QtiHtml.HasBlocks(html) ? html : $"<p>{html}</p>")}";
        return QtiItemReader.Of(context, context.Label == "gap-select" ? "gap-select" : "drag-words", text) with { Choices = choices };
    }

    private static QuestionSource Kprim(QtiContext context, string prompt, List<XElement> statements, HashSet<(string, string)> pairs, QtiFeedback feedback)
    {
        var ids = new FormatIds();
        return QtiItemReader.Of(context, "kprim", prompt) with
        {
            Choices = [.. statements.Select(statement => Pair(context, ids.Next(QtiNames.Id(Id(statement))), Html(context, statement), "", feedback.Of(Id(statement), statement)) with { Fraction = pairs.Contains((Id(statement), "true")) ? 1 : 0 })],
        };
    }

    private static QuestionSource Categorise(QtiContext context, string prompt, List<XElement> items, List<XElement> categories, HashSet<(string, string)> pairs, QtiFeedback feedback)
    {
        var ids = new FormatIds();
        return QtiItemReader.Of(context, "categorise", prompt) with
        {
            Parts = [.. categories.Select(category => new QuestionSource { Id = QtiNames.Id(Id(category)), Type = "", Prompt = context.Text(Html(context, category)) }).DistinctBy(part => part.Id)],
            Choices = [.. items.Select(item => Pair(context, ids.Next(QtiNames.Id(Id(item))), Html(context, item), "", feedback.Of(Id(item), item)) with
            {
                Fraction = 0,
                Settings = new Dictionary<string, string> { ["category"] = categories.Find(category => pairs.Contains((Id(item), Id(category)))) is { } own ? QtiNames.Id(Id(own)) : "none" },
            })],
        };
    }

    private static HashSet<(string, string)> Pairs(QtiDeclaration key)
    {
        var written = key.Correct.Count > 0 && key.Mapping.Count == 0 ? key.Correct : [.. key.Mapping.Where(entry => entry.Value > 0).Select(entry => entry.Key), .. key.Correct];
        return [.. written.Select(pair => pair.Split(' ')).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];
    }

    private static Choice Pair(QtiContext context, string id, string left, string right, string feedback) => new()
    {
        Id = id,
        AuthorId = id,
        MatchId = right.Length == 0 ? "" : id + "-m",
        Text = context.Text(left),
        Match = context.Text(right),
        Fraction = 1,
        Feedback = context.Text(feedback),
    };

    // A right side of our own is called after the pair that it comes from.
    private static string Bare(string identifier) => identifier.EndsWith("-m", StringComparison.Ordinal) ? identifier[..^2] : identifier;

    private static string Id(XElement element) => (string?)element.Attribute("identifier") ?? "";

    private static string Html(QtiContext context, XElement element) =>
        context.Html.Of(element, inner => inner.Name.LocalName.StartsWith("feedback", StringComparison.Ordinal) ? "" : null);
}
