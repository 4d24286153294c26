using System.Globalization;
using System.Text.Json;
using Lms.AspNetCore.Courses;
using Lms.Core;
using Lms.Core.Html;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Html;

namespace Lms.AspNetCore.Quizzes;

/// <summary>
/// What the partials of a question type draw: <c>Quizzes/Types/&lt;Type&gt;/_Question.cshtml</c> while answering and
/// <c>_Review.cshtml</c> afterwards. Controls take their names from <see cref="Name"/>; the script reads and writes
/// them by those names, so that a type needs no script of its own.
/// </summary>
/// <param name="question">The question as the learner may see it now.</param>
/// <param name="language">Language of the page, <c>sv</c>, <c>sv-ll</c> or <c>en</c>.</param>
public sealed class QuestionPart(QuestionView question, string language)
{
    /// <summary>The question as the learner may see it now.</summary>
    public QuestionView Question { get; } = question;

    /// <summary>Language of the page, <c>sv</c>, <c>sv-ll</c> or <c>en</c>.</summary>
    public string Language { get; } = language;

    /// <summary>The answer that the controls show: the stored one, or one just typed that could not be stored.</summary>
    public Response Value { get; init; } = question.Value;

    /// <summary>How certain the controls say that the learner is, 1–3; null when that was not said.</summary>
    public int? Certainty { get; init; } = question.Certainty;

    /// <summary>The newest sequence that the page knows of; an older one than the stored when <see cref="Newer"/> is not settled.</summary>
    public long Known { get; init; } = question.Sequence;

    /// <summary>The stored answer as JSON, for the page to tell later what was touched on it.</summary>
    public string Shown => JsonSerializer.Serialize(Question.Value);

    /// <summary>How many questions the attempt has.</summary>
    public int Count { get; init; } = 1;

    /// <summary>True when one may come back to the question later, and so mark it to look again.</summary>
    public bool MayReturn { get; init; } = true;

    /// <summary>True when the quiz says what each question is worth.</summary>
    public bool TellsPoints { get; init; }

    /// <summary>The question's name among the others, e.g. <c>Fråga 3</c>.</summary>
    public string Label => Question.Number > 0 ? Say($"Fråga {Question.Number}", $"Question {Question.Number}") : Say("Information", "Information");

    /// <summary>What more there is to know of the question, e.g. <c> · obligatorisk · 2 poäng</c>; empty when nothing is.</summary>
    public string Facts => (Question.IsRequired ? Say(" · obligatorisk", " · required") : "")
        + (TellsPoints && Question.Points > 0 ? " · " + PointWords(Question.Points) : "");

    /// <summary>A newer stored answer that differs from <see cref="Value"/>; null when there is none.</summary>
    public Response? Newer { get; init; }

    /// <summary>Why the answer could not be stored or checked, for the person; null when it could.</summary>
    public Text? Problem { get; init; }

    /// <summary>Anchor of the question on the page.</summary>
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"f{Question.Ordinal}");

    /// <summary>Id of the element that asks the question; <c>aria-labelledby</c> may point at it.</summary>
    public string StemId => Anchor + "-s";

    /// <summary>What begins the names of the question's controls.</summary>
    public string Prefix => PrefixOf(Question);

    /// <summary>Address of the question's picture; null when it has none or the picture is gone.</summary>
    public string? PictureAddress { get; init; }

    /// <summary>True when the picture is to be shown above the question: the type's own partials do not draw it.</summary>
    public bool HasPictureAbove => PictureAddress is not null && Question.Type != "hot-spot";

    /// <summary>True when the answer stands and the controls are to be disabled.</summary>
    public bool Locked => !Question.MayAnswer;

    /// <summary>The question's text cut where its controls stand; one piece when they stand below it.</summary>
    public IReadOnlyList<TextSpot> Spots => TextSpot.In(Question.Prompt.In(Language));

    /// <summary>True when the type's partials draw the question's text, because its controls stand in it.</summary>
    public bool HoldsFields => Placeholders.Any(Question.Prompt.In(Language));

    /// <summary>What the learner does here, e.g. <c>välj ett svar</c>.</summary>
    public string Task => Question.Type switch
    {
        "numerical" => Say("skriv ett tal", "write a number"),
        "ordering" => Say("lägg i rätt ordning", "put in the right order"),
        "kprim" => Say("ta ställning till varje påstående", "decide on every statement"),
        "categorise" => Say("sortera", "sort"),
        _ => TaskByFields,
    };

    private string TaskByFields => Question.Fields switch
    {
        [{ Kind: FieldKind.Many }, ..] when HoldsFields => Say("markera i texten", "mark in the text"),
        _ when HoldsFields => Say("fyll i luckorna", "fill in the gaps"),
        [] => Say("läs", "read"),
        _ when Question.Told.Count > 0 => Say("välj vad du säger", "choose what you say"),
        [{ Kind: FieldKind.Many }] => Say("välj ett eller flera svar", "choose one or more answers"),
        [{ Kind: FieldKind.One }] => Say("välj ett svar", "choose one answer"),
        [{ Kind: FieldKind.Text }] => Say("skriv ett svar", "write an answer"),
        var several when several.All(one => one.Kind == FieldKind.One) => Say("para ihop", "match"),
        _ => Say("svara", "answer"),
    };

    /// <summary>Name of a field's control or controls.</summary>
    /// <param name="field">The field.</param>
    public string Name(QuestionField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Prefix + field.Name;
    }

    /// <summary>Id of a field's control.</summary>
    /// <param name="field">The field.</param>
    public string Id(QuestionField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return $"{Anchor}-{field.Name}";
    }

    /// <summary>True when the option is chosen.</summary>
    /// <param name="field">The field.</param>
    /// <param name="option">The option's id.</param>
    public bool Chose(QuestionField field, string option)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Value.All(field.Name).Contains(option);
    }

    /// <summary>True when the option is part of the right answer; null when that may not be shown.</summary>
    /// <param name="field">The field.</param>
    /// <param name="option">The option's id.</param>
    public bool? IsRight(QuestionField field, string option)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Question.Feedback?.Right is { } right ? right.All(field.Name).Contains(option) : null;
    }

    /// <summary>The field that stands at a place in the text; null when none does.</summary>
    /// <param name="spot">The place.</param>
    public QuestionField? FieldAt(TextSpot spot)
    {
        ArgumentNullException.ThrowIfNull(spot);
        return spot.Name is null ? null : Question.Fields.FirstOrDefault(field => field.Name == "gap-" + spot.Name);
    }

    /// <summary>
    /// The field that marks in the question's text, and the language of that text: where each language has a field of its
    /// own, the one that has an answer, else the page's.
    /// </summary>
    public (QuestionField Field, string Language) MarkedIn()
    {
        const string prefix = "choice-";
        var fields = Question.Fields;
        var own = prefix + Question.Prompt.LanguageFor(Language);
        var field = fields.FirstOrDefault(one => Value.All(one.Name).Count > 0) ?? fields.FirstOrDefault(one => one.Name == own) ?? fields[0];
        return (field, field.Name.StartsWith(prefix, StringComparison.Ordinal) ? field.Name[prefix.Length..] : Question.Prompt.LanguageFor(Language));
    }

    /// <summary>Whether what a field was filled with is right; null when that may not be shown.</summary>
    /// <param name="field">The field; its part of the question has its name.</param>
    public Correctness? CorrectnessOf(QuestionField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Question.Feedback?.Parts.TryGetValue(field.Name, out var correctness) == true ? correctness : null;
    }

    /// <summary>Feedback that choosing the option brought; empty where there is none or it may not be shown.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The option's id, or the text.</param>
    public IReadOnlyList<LocalText> FeedbackFor(QuestionField field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Question.Feedback?.ByValue.GetValueOrDefault((field.Name, value)) ?? [];
    }

    /// <summary>An author's text as sanitised HTML; a lone paragraph loses its tags, so that it may stand in a legend or a label.</summary>
    /// <param name="text">The text.</param>
    public IHtmlContent Html(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = text.In(Language).Trim();
        var lone = html.StartsWith("<p>", StringComparison.Ordinal)
            && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - 4;
        return new HtmlString(lone ? html[3..^4] : html);
    }

    /// <summary>An author's text without markup, for options of a list.</summary>
    /// <param name="text">The text.</param>
    public string Plain(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PlainText.Of(text.In(Language));
    }

    /// <summary>For the <c>lang</c> attribute: the text's language where it is not the page's, else null.</summary>
    /// <param name="text">The text.</param>
    public string? Lang(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.LangIn(Language);
    }

    /// <summary>The sentence in the language of the page.</summary>
    /// <param name="swedish">The Swedish sentence.</param>
    /// <param name="english">The English sentence.</param>
    public string Say(string swedish, string english) => Language == "en" ? english : swedish;

    /// <summary>Points as people write them, at most two decimals.</summary>
    /// <param name="points">The points.</param>
    public string Points(decimal points) => points.ToString("0.##", CultureInfo.GetCultureInfo(Language == "en" ? "en-GB" : "sv-SE"));

    /// <summary>A certainty in words, e.g. <c>Ganska (67–80 %)</c>.</summary>
    /// <param name="certainty">1–3.</param>
    public string Certain(int certainty) => Core.Quizzes.Behaviours.Certainty.Labels[certainty].In(Language);

    /// <summary>An answer in words, without its key.</summary>
    /// <param name="response">The answer.</param>
    public string Words(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var words = Question.Fields.Where(field => response.All(field.Name).Count > 0).Select(field =>
        {
            var given = response.All(field.Name).Select(value =>
                field.Options.FirstOrDefault(option => option.Id == value) is { } option ? Plain(option.Text) : field.Kind == FieldKind.Text ? value : Say("ett annat val", "another choice"));
            var label = field.Label.IsEmpty ? "" : Plain(field.Label) + " → ";
            return label + string.Join(", ", given);
        });
        var text = string.Join("; ", words);
        return text.Length == 0 ? Say("Inget svar", "No answer") : text;
    }

    private string PointWords(decimal points)
    {
        var number = points.ToString("0.##", CultureInfo.GetCultureInfo(Language == "en" ? "en-GB" : "sv-SE"));
        return points == 1 ? Say("1 poäng", "1 point") : Say($"{number} poäng", $"{number} points");
    }

    internal static string PrefixOf(QuestionView question) => $"svar.{question.Id}.";
}
