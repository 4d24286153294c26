using System.Globalization;
using Lms.Core.Content.Yaml;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Content.Questions;

/// <summary>
/// Reads questions that GIFT cannot say from <c>questions/&lt;set&gt;.yaml</c>: a mapping of question ids. One form for every
/// type, a stranger's too; what an author calls the parts may follow the type (nodes and replies of a dialogue).
/// </summary>
/// <param name="types">The question types.</param>
/// <param name="language">Language of the texts.</param>
/// <param name="hasAsset">Says whether there is a picture at a path.</param>
/// <param name="set">Begins every question's id.</param>
internal sealed class YamlQuestionReader(QuestionTypes types, string language, Func<string, bool> hasAsset, string set)
{
    private static readonly string[] ChoiceWords = ["choices", "options", "statements", "items", "pairs", "areas", "replies", "words", "cast"];
    private static readonly string[] PartWords = ["parts", "nodes", "gaps", "categories"];
    private static readonly string[] MatchWords = ["match", "consequence"];
    private static readonly HashSet<string> ChoiceKeys = [.. MatchWords, "id", "text", "feedback", "weight", "right"];

    /// <summary>Every question that could be made out, with its line.</summary>
    public List<QuestionSource> Read(YamlRecord file)
    {
        var questions = new List<QuestionSource>();
        foreach (var id in file.Names)
        {
            if (file.Record(id) is not { } yaml)
                continue;
            if (!AuthorId.IsValid(id))
                file.Report(id, "id-wrong", $"”{id}” får bara ha a–z, 0–9 och bindestreck. Byt ut de andra tecknen.", $"“{id}” may only have a–z, 0–9 and hyphens. Replace the other characters.");
            else if (questions.Count == GiftReader.MaxQuestions)
                file.Report(id, "gift-too-many-questions", $"Högst {GiftReader.MaxQuestions} frågor får plats. Dela upp filen.", $"At most {GiftReader.MaxQuestions} questions fit. Divide the file.");
            else
                questions.Add(Question(yaml, $"{set}.{id}", depth: 0) with { Line = file.LineOf(id) });
        }

        return questions;
    }

    private QuestionSource Question(YamlRecord yaml, string id, int depth)
    {
        var type = yaml.Text("type", required: depth == 0) ?? "";
        var settings = yaml.Record("settings") is { } written ? Scalars(written, written.Names) : new Dictionary<string, string>();
        var unfolded = yaml.Text("text", required: false) is { } text
            ? types.Find(type)?.Unfold(text, language, settings, (code, message) => yaml.Report("text", code, message.Swedish, message.English))
            : null;
        var question = new QuestionSource
        {
            Id = id,
            Type = type,
            Category = depth == 0 ? yaml.Text("category", required: false) ?? "" : "",
            Prompt = unfolded is null ? Html(yaml, "text", required: depth == 0) : LocalText.Of(language, Render(yaml, "text", unfolded.Text)),
            Feedback = Html(yaml, "feedback"),
            Hints = [.. yaml.Texts("hints").Select(hint => LocalText.Of(language, Render(yaml, "hints", hint)))],
            Penalty = Share(yaml, "penalty"),
            Picture = Picture(yaml),
            Settings = settings,
            Choices = Choices(yaml, types.Find(type)?.ChoicesArePlain == true),
            Parts = [.. depth < 2 ? Parts(yaml, depth) : [], .. (unfolded?.Parts ?? []).Select(part => Rendered(yaml, part))],
        };
        yaml.RefuseOthers();
        return question;
    }

    private QuestionSource Rendered(YamlRecord yaml, QuestionSource part)
    {
        LocalText Html(LocalText text) => text.Map((_, words) => Render(yaml, "text", words));
        var plain = types.Find(part.Type)?.ChoicesArePlain == true;
        return part with { Choices = [.. part.Choices.Select(choice => choice with { Text = plain ? choice.Text : Html(choice.Text), Feedback = Html(choice.Feedback) })] };
    }

    private List<QuestionSource> Parts(YamlRecord yaml, int depth)
    {
        var parts = new List<QuestionSource>();
        foreach (var part in Listed(yaml, PartWords))
        {
            var id = part.Id("id");
            if (parts.Exists(other => other.Id == id))
                part.Report("id", "gift-option-id-twice", $"Två delar av frågan har id ”{id}”. Ge den ena ett annat id.", $"Two parts of the question have the id “{id}”. Give one of them another id.");
            parts.Add(Question(part, id, depth + 1));
        }

        return parts;
    }

    private List<Choice> Choices(YamlRecord yaml, bool plain)
    {
        var choices = new List<Choice>();
        foreach (var (index, choice) in Listed(yaml, ChoiceWords).Index())
        {
            var id = choice.Text("id", required: false) is null ? AuthorId.OfPlace(index) : choice.Id("id");
            if (choices.Exists(other => other.Id == id))
                choice.Report("id", "gift-option-id-twice", $"Två alternativ i frågan har id ”{id}”. Ge det ena ett annat id.", $"Two options of the question have the id “{id}”. Give one of them another id.");
            var match = MatchWords.FirstOrDefault(choice.Has) is { } word ? Html(choice, word) : LocalText.Empty;
            choices.Add(new Choice
            {
                Id = id,
                AuthorId = id,
                Text = plain ? Plain(choice) : Html(choice, "text"),
                Match = match,
                MatchId = match.IsEmpty ? "" : id + "-m",
                Fraction = choice.Has("right") ? (choice.Flag("right", false) ? 1 : 0) : Share(choice, "weight") ?? 0,
                Feedback = Html(choice, "feedback"),
                Settings = Scalars(choice, choice.Names.Where(name => !ChoiceKeys.Contains(name))),
            });
            choice.RefuseOthers();
        }

        return choices;
    }

    private static List<YamlRecord> Listed(YamlRecord yaml, string[] words)
    {
        var used = words.Where(yaml.Has).ToList();
        if (used.Count > 1)
            yaml.Report(used[1], "setting-wrong", $"Skriv antingen {used[0]} eller {used[1]}.", $"Write either {used[0]} or {used[1]}.");
        var listed = used.Count == 0 ? [] : yaml.Records(used[0]);
        if (listed.Count > GiftReader.MaxOptions)
            yaml.Report(used[0], "gift-too-many-options", $"Frågan har fler än {GiftReader.MaxOptions} alternativ. Dela upp den.", $"The question has more than {GiftReader.MaxOptions} options. Divide it.");
        return [.. listed.Take(GiftReader.MaxOptions)];
    }

    private static Dictionary<string, string> Scalars(YamlRecord yaml, IEnumerable<string> names)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.Except(yaml.RefuseTorn(ChoiceKeys.Contains)).ToList())
        {
            if (yaml.Text(name) is { } value)
                settings[name] = value;
        }

        return settings;
    }

    private static decimal? Share(YamlRecord yaml, string name)
    {
        if (yaml.Text(name, required: false) is not { } text)
            return null;
        var percent = text.EndsWith('%');
        if (decimal.TryParse(text.TrimEnd('%').Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (percent ? number / 100 : number) is var share and >= -1 and <= 1)
        {
            return share;
        }

        yaml.Report(name, "setting-wrong", $"{name} ska vara en andel, till exempel 0.5 eller 50%.", $"{name} must be a share, such as 0.5 or 50%.");
        return null;
    }

    private QuestionPicture? Picture(YamlRecord yaml)
    {
        if (yaml.Record("picture") is not { } picture)
            return null;
        var path = picture.Text("src") ?? "";
        var alt = picture.Text("alt", required: false) ?? "";
        if (alt.Length == 0)
            picture.Report("alt", "setting-missing", "Skriv vad bilden visar (alt), för den som inte ser den.", "Write what the picture shows (alt), for those who do not see it.");
        picture.RefuseOthers();
        if (path.Length > 0 && !hasAsset(path))
            yaml.Report("picture", "asset-unknown", $"Bilden ”{path}” finns inte under assets. Lägg den där, eller rätta namnet.", $"There is no picture “{path}” under assets. Put it there, or correct the name.");
        return new QuestionPicture(path, LocalText.Of(language, alt));
    }

    private LocalText Plain(YamlRecord yaml) => yaml.Text("text", required: false) is { } text
        ? LocalText.Of(language, string.Join(' ', text.AtMost(GiftReader.MaxTextLength).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        : LocalText.Empty;

    private LocalText Html(YamlRecord yaml, string name, bool required = false) =>
        yaml.Text(name, required) is { } text ? LocalText.Of(language, Render(yaml, name, text)) : LocalText.Empty;

    private static string Render(YamlRecord yaml, string name, string text)
    {
        if (text.Length > GiftReader.MaxTextLength || InlineMarkdown.IsTooDense(text))
            yaml.Report(name, "gift-text-too-long", $"Texten är längre än {GiftReader.MaxTextLength} tecken eller har för många formateringstecken. Korta den.", $"The text is longer than {GiftReader.MaxTextLength} characters or has too many formatting marks. Shorten it.");
        if (AuthorMarkup.HasPicture(text))
            yaml.Report(name, "gift-picture", "Bilder i löpande text stöds inte. Skriv picture i stället.", "Pictures within a text are not supported. Write picture instead.");
        return AuthorMarkup.Read(text);
    }
}
