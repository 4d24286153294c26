using Lms.Core.Content.Assets;
using Lms.Core.Html;

namespace Lms.Core.Content.Lessons;

/// <summary>A block as it stands in the lesson's files, one part per language.</summary>
internal sealed class FileBlockSource : BlockSource
{
    private readonly IReadOnlyList<(LessonFile File, LessonPart Part)> places;
    private readonly ModuleContext context;
    private readonly IReadOnlySet<string> quizzes;
    private readonly List<IReadOnlyList<string>> items = [];

    public FileBlockSource(IReadOnlyList<(LessonFile File, LessonPart Part)> places, ModuleContext context, IReadOnlySet<string> quizzes)
    {
        this.places = places;
        this.context = context;
        this.quizzes = quizzes;
        Settings = ReadSettings();
        Html = ReadHtml();
    }

    // A language whose file is missing or has another structure has been told of already.
    public override IReadOnlyList<string> Languages => [.. places.Select(place => place.File.Language)];

    public override IReadOnlyDictionary<string, LocalText> Settings { get; }

    public override LocalText Html { get; }

    public override IReadOnlyList<LocalText> Items
    {
        get
        {
            for (var i = 1; i < items.Count; i++)
            {
                if (items[i].Count != items[0].Count)
                    ReportAt(places[i], places[i].Part.TextLine, "block-items-differ", $"Listan har {items[i].Count} punkter här men {items[0].Count} på {places[0].File.Language}. Skriv lika många punkter på alla språk.", $"The list has {items[i].Count} items here but {items[0].Count} in {places[0].File.Language}. Write as many items in every language.");
            }

            return [.. Enumerable.Range(0, items.Max(list => list.Count)).Select(index => new LocalText(places.Index()
                .Where(place => index < items[place.Index].Count)
                .ToDictionary(place => place.Item.File.Language, place => items[place.Index][index])))];
        }
    }

    public override void Report(string code, Text message) => ReportAt(places[0], places[0].Part.Line, code, message.Swedish, message.English);

    public override void Report(string setting, string code, Text message)
    {
        var value = Settings.GetValueOrDefault(setting);
        var lacking = places.Where(place => value?.Has(place.File.Language) != true).ToList();
        var same = value is not null && value.ByLanguage.Values.Distinct().Count() == 1;
        foreach (var place in lacking.Count > 0 ? lacking : same ? [places[0]] : places)
        {
            var line = place.Part.Header?.Has(setting) == true ? place.Part.Header.LineOf(setting) : place.Part.Line;
            ReportAt(place, line, code, message.Swedish, message.English);
        }
    }

    public override bool HasAsset(string path) => path.StartsWith(AssetReader.Folder, StringComparison.Ordinal) && context.Folder.Paths.Contains(path);

    public override bool HasQuiz(string id) => quizzes.Contains(id);

    private Dictionary<string, LocalText> ReadSettings()
    {
        var settings = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (file, part) in places)
        {
            foreach (var name in part.Header?.Names ?? [])
            {
                if (part.Header!.Text(name, required: false) is not { } value)
                    continue;
                if (!settings.TryGetValue(name, out var byLanguage))
                    settings[name] = byLanguage = [];
                byLanguage[file.Language] = value;
            }

            // A variant's block says only what it says otherwise: an id, a source and dates are its main language's.
            if (!LanguageTag.IsVariant(file.Language))
                continue;
            foreach (var byLanguage in settings.Values)
            {
                if (byLanguage.TryGetValue(LanguageTag.BaseOf(file.Language), out var main))
                    byLanguage.TryAdd(file.Language, main);
            }
        }

        return settings.ToDictionary(pair => pair.Key, pair => new LocalText(pair.Value));
    }

    private LocalText ReadHtml()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var (html, listed) = LessonMarkdown.Read(
                place.Part.Text,
                (line, code, message) => ReportAt(place, place.Part.TextLine + line, code, message.Swedish, message.English));
            items.Add(listed);
            if (html.Length > 0)
                texts[place.File.Language] = html;
            else if (LanguageTag.IsVariant(place.File.Language) && texts.TryGetValue(LanguageTag.BaseOf(place.File.Language), out var main))
            {
                // The main language's text stands in, so that one missing text is one fault, told in the file that lacks it.
                texts[place.File.Language] = main;
                ReportAt(place, place.Part.Line, "block-text-missing", $"Blocket saknar text på {place.File.Language}. Skriv den efter en rad ---, eller ::: same i stället för blocket.", $"The block has no text in {place.File.Language}. Write it after a line ---, or ::: same in place of the block.");
            }
        }

        return texts.Count == 0 ? LocalText.Empty : new LocalText(texts);
    }

    private void ReportAt((LessonFile File, LessonPart Part) place, int line, string code, string swedish, string english) =>
        context.Faults.Add(place.File.Path, line, code, swedish, english);
}
