using System.Globalization;
using System.Text;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Editing;
using Lms.Core.Content.Writing;
using Lms.Core.Content.Yaml;
using Lms.Core.Html;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Courses;

/// <summary>Writes a course's copies of bank questions into question files of its own, so that the course stands by itself.</summary>
/// <param name="text">Writes questions.</param>
/// <param name="types">Says whose options are plain text.</param>
internal sealed class BankExport(QuestionText text, QuestionTypes types)
{
    private const string Folder = "questions/";

    /// <summary>The course with every question in a file, in a set that it did not have.</summary>
    public CourseManuscript Write(CourseManuscript course)
    {
        if (course.Questions.Count == 0)
            return course;
        var set = Enumerable.Range(1, course.Texts.Count + 1)
            .Select(number => number == 1 ? "ur-banken" : string.Create(CultureInfo.InvariantCulture, $"ur-banken-{number}"))
            .First(name => !course.Texts.Keys.Any(path => path.StartsWith($"{Folder}{name}.", StringComparison.Ordinal)));
        List<QuestionSource> questions = [.. course.Questions.Select(picked => picked.Source)];
        var renamed = questions.ToDictionary(question => question.Id, question => $"{set}.{KeyOf(question)}", StringComparer.Ordinal);
        return course with
        {
            Questions = [],
            Texts = Files(set, questions, course.Languages).Concat(course.Texts).ToDictionary(),
            Quizzes = [.. course.Quizzes.Select(quiz => Renamed(quiz, renamed))],
        };
    }

    private static string KeyOf(QuestionSource question) => question.Id[(question.Id.LastIndexOf('.') + 1)..];

    private static Quiz Renamed(Quiz quiz, Dictionary<string, string> names)
    {
        string Name(string id) => names.GetValueOrDefault(id, id);
        return quiz with
        {
            Questions = [.. quiz.Questions.Select(Name)],
            Sections = [.. quiz.Sections.Select(section => section with { Questions = [.. section.Questions.Select(Name)] })],
            Points = quiz.Points.ToDictionary(one => Name(one.Key), one => one.Value),
            Required = [.. quiz.Required.Select(Name)],
        };
    }

    private IEnumerable<KeyValuePair<string, string>> Files(string set, List<QuestionSource> questions, IReadOnlyList<string> languages)
    {
        var gift = new StringBuilder();
        var yaml = new StringBuilder();
        foreach (var question in questions)
        {
            var written = text.Write(question, languages[0]);
            if (written.Syntax == QuestionSyntax.Gift)
                gift.Append("$CATEGORY: ").Append(question.Category.Length == 0 ? "$course$/top/" : question.Category).Append("\n\n").Append(written.Text.Trim()).Append("\n\n");
            else
                yaml.Append(Categorised(written.Text, question.Category));
        }

        if (gift.Length > 0)
            yield return new($"{Folder}{set}.gift", gift.ToString());
        if (yaml.Length > 0)
            yield return new($"{Folder}{set}.yaml", yaml.ToString());
        foreach (var language in languages.Skip(1))
        {
            if (questions.Exists(question => question.Prompt.Has(language)))
                yield return new($"{Folder}{set}.{language}.yaml", Translation(questions, language));
        }
    }

    // The first line is the question's name.
    private static string Categorised(string written, string category)
    {
        var first = written.IndexOf('\n', StringComparison.Ordinal) + 1;
        return category.Length == 0 ? written : $"{written[..first]}  category: {YamlOutline.Scalar(category)}\n{written[first..]}";
    }

    private string Translation(List<QuestionSource> questions, string language)
    {
        var yaml = new YamlOutline([language]);
        foreach (var question in questions.Where(question => question.Prompt.Has(language)))
            yaml.Set(KeyOf(question), Texts(question, language));
        return yaml.ToString();
    }

    private string Texts(QuestionSource question, string language)
    {
        var plain = types.Find(question.Type)?.ChoicesArePlain == true;
        string Said(LocalText said, bool markup = true) =>
            said.ByLanguage.GetValueOrDefault(language) is { Length: > 0 } words ? YamlOutline.Scalar(markup ? AuthorMarkup.Write(words) : words) : "";
        string Each(Func<Choice, LocalText> of, bool markup = true) =>
            Braces(question.Choices.Select(choice => (choice.AuthorId.Length > 0 ? choice.AuthorId : choice.Id, Said(of(choice), markup))));
        return Braces(
        [
            ("text", Said(question.Prompt)),
            ("feedback", Said(question.Feedback)),
            ("hints", question.Hints.All(hint => hint.Has(language)) && question.Hints.Count > 0 ? YamlOutline.List(question.Hints.Select(hint => Said(hint))) : ""),
            ("picture-alt", question.Picture is { } picture ? Said(picture.Alt, markup: false) : ""),
            ("options", Each(choice => choice.Text, !plain)),
            ("matches", Each(choice => choice.Match)),
            ("option-feedback", Each(choice => choice.Feedback)),
            ("parts", Braces(question.Parts.Where(part => types.Find(question.Type)?.Gathers(question, part) != true).Select(part => (part.Id, Texts(part, language))))),
        ]);
    }

    private static string Braces(IEnumerable<(string Name, string Yaml)> settings) =>
        settings.Where(one => one.Yaml.Length > 0).ToList() is { Count: > 0 } said ? YamlOutline.Mapping(said) : "";
}
