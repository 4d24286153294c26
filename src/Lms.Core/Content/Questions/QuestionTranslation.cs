using Lms.Core.Content.Yaml;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Gift;

namespace Lms.Core.Content.Questions;

/// <summary>Adds one language's texts to questions, by id. It cannot change structure or key.</summary>
/// <param name="file">The YAML file.</param>
/// <param name="language">Its language.</param>
/// <param name="types">Says whose options are plain text.</param>
/// <param name="faults">Receives what is missing.</param>
internal sealed class QuestionTranslation(YamlRecord file, string language, QuestionTypes types, ContentFaults faults)
{
    // A variant such as sv-ll says what it says otherwise; the rest is read in its main language.
    private readonly bool partial = LanguageTag.IsVariant(language);

    // Where the latest question stands, which a missing one is to follow.
    private int line;

    /// <summary>The question with this language's texts as well.</summary>
    public QuestionSource Of(QuestionSource question)
    {
        var id = question.Id[(question.Id.LastIndexOf('.') + 1)..];
        if (file.Record(id) is not { } texts)
        {
            if (!file.Has(id) && !partial)
                faults.Add(file.Place.Path, Math.Max(line, 1), "translation-missing", $"Frågan {id} saknas på {language}. Skriv den här, med samma id.", $"The question {id} is missing in {language}. Write it here, with the same id.");
            return question;
        }

        line = file.LineOf(id);
        return Translated(question, texts);
    }

    private QuestionSource Translated(QuestionSource question, YamlRecord texts)
    {
        var options = texts.Record("options");
        var matches = texts.Record("matches");
        var feedback = texts.Record("option-feedback");
        var parts = texts.Record("parts");
        var plain = types.Find(question.Type)?.ChoicesArePlain == true;
        var translated = question with
        {
            Prompt = Html(question.Prompt, texts, "text"),
            Feedback = Html(question.Feedback, texts, "feedback"),
            Hints = Hints(question.Hints, texts),
            Picture = question.Picture is { } picture ? picture with { Alt = Plain(picture.Alt, texts, texts, "picture-alt") } : null,
            Choices = [.. question.Choices.Select(choice => choice with
            {
                Text = plain
                    ? Plain(choice.Text, options, texts, choice.AuthorId)
                    : Html(choice.Text, options, texts, "options", choice.AuthorId),
                Match = Html(choice.Match, matches, texts, "matches", choice.AuthorId),
                Feedback = Html(choice.Feedback, feedback, texts, "option-feedback", choice.AuthorId),
            })],
            Parts = [.. question.Parts.Select(part => Part(part, parts, texts))],
        };
        foreach (var record in new[] { texts, options, matches, feedback, parts })
            record?.RefuseOthers();
        return translated;
    }

    private QuestionSource Part(QuestionSource part, YamlRecord? parts, YamlRecord texts)
    {
        if (parts?.Record(part.Id) is { } own)
            return Translated(part, own);
        if (partial || SaysNothing(part))
            return part;
        faults.Add(file.Place.Path, parts?.Line ?? texts.Line, "translation-missing", $"parts: {part.Id} saknas på {language}. Skriv den här.", $"parts: {part.Id} is missing in {language}. Write it here.");
        return part;
    }

    // A number, say, is the same in every language.
    private static bool SaysNothing(QuestionSource part) =>
        part is { Prompt.IsEmpty: true, Feedback.IsEmpty: true, Hints.Count: 0, Picture: null, Parts.Count: 0 }
        && part.Choices.All(choice => choice is { Text.IsEmpty: true, Match.IsEmpty: true, Feedback.IsEmpty: true });

    private IReadOnlyList<LocalText> Hints(IReadOnlyList<LocalText> source, YamlRecord texts)
    {
        var given = texts.Texts("hints");
        if (partial && given.Count == 0)
            return source;
        if (given.Count != source.Count)
        {
            faults.Add(file.Place.Path, line, "translation-missing", $"hints ska vara {source.Count} på {language}, men är {given.Count}. Skriv lika många.", $"hints must be {source.Count} in {language}, but are {given.Count}. Write as many.");
            return source;
        }

        return [.. source.Zip(given, (hint, text) => With(hint, Render(texts, "hints", text)))];
    }

    private LocalText Html(LocalText source, YamlRecord texts, string name) =>
        Wanted(source, texts, texts, name, name) is { } text ? With(source, Render(texts, name, text)) : source;

    private LocalText Html(LocalText source, YamlRecord? part, YamlRecord texts, string section, string id) =>
        Wanted(source, part, texts, section, id) is { } text ? With(source, Render(part!, id, text)) : source;

    private LocalText Plain(LocalText source, YamlRecord? part, YamlRecord texts, string id) =>
        Wanted(source, part, texts, "options", id) is { } text
            ? With(source, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            : source;

    // What the first language does not say, a translation may not add: it would be seen in one language only.
    private string? Wanted(LocalText source, YamlRecord? part, YamlRecord texts, string section, string id)
    {
        if (source.IsEmpty)
            return null;
        if (part?.Text(id, required: false) is { } text)
            return text;
        if (partial)
            return null;
        var missing = part is null || part == texts ? section : $"{section}: {id}";
        faults.Add(file.Place.Path, part is null || part == texts ? line : part.LineOf(id), "translation-missing", $"{missing} saknas på {language}. Skriv texten här.", $"{missing} is missing in {language}. Write the text here.");
        return null;
    }

    private static string Render(YamlRecord part, string id, string text)
    {
        if (text.Length > GiftReader.MaxTextLength || InlineMarkdown.IsTooDense(text))
            part.Report(id, "gift-text-too-long", $"Texten är längre än {GiftReader.MaxTextLength} tecken eller har för många formateringstecken. Korta den.", $"The text is longer than {GiftReader.MaxTextLength} characters or has too many formatting marks. Shorten it.");
        if (AuthorMarkup.HasPicture(text))
            part.Report(id, "gift-picture", "Bilder i frågor stöds inte än. Ta bort bilden ur texten.", "Pictures in questions are not supported yet. Remove the picture from the text.");
        return AuthorMarkup.Read(text);
    }

    private LocalText With(LocalText source, string text) =>
        new(new Dictionary<string, string>(source.ByLanguage, StringComparer.Ordinal) { [language] = text });
}
