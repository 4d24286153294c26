using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Statistics;

namespace Lms.Core.Results;

/// <summary>One wording of a question, and the versions that have it.</summary>
internal sealed class ReportedItem(int index)
{
    private readonly SortedDictionary<DateTimeOffset, string> versions = [];

    /// <summary>Index among the matrix's items.</summary>
    public int Index { get; } = index;

    /// <summary>The question, in the newest version seen.</summary>
    public Question Question { get; private set; } = null!;

    public IReadOnlyList<string> Versions => [.. versions.Values];

    public DateTimeOffset Since => versions.Keys.First();

    /// <summary>Notes that a version has this wording.</summary>
    public void Seen(CourseVersion version, Question question)
    {
        if (versions.ContainsKey(version.PublishedAt))
            return;
        versions[version.PublishedAt] = version.Number;
        if (version.PublishedAt == versions.Keys.Last())
            Question = question;
    }

    /// <summary>The options in the author's order with their counts, those that nobody chose included.</summary>
    public IReadOnlyList<OptionReport> Options(ItemAnalysis analysis)
    {
        var counts = analysis.Options.ToDictionary(option => option.Chosen);
        var fields = Question.Fields.Where(field => field.Kind is FieldKind.One or FieldKind.Many).ToList();
        return [.. fields.SelectMany((field, _) => field.Options.Select((option, at) =>
        {
            var counted = counts.GetValueOrDefault(Key(Question.Fields, field, at));
            return new OptionReport(
                fields.Count > 1 ? field.Label : LocalText.Empty,
                option.Text,
                Question.CorrectResponse.All(field.Name).Contains(option.Id),
                counted?.Count ?? 0,
                counted?.Share ?? 0,
                counted?.MeanTotal);
        }))];
    }

    /// <summary>The options that a response holds, by their places: ids differ from version to version.</summary>
    public static IReadOnlyList<ChosenOption> Chosen(Question question, Response response) =>
        [.. question.Fields
            .Where(field => field.Kind is FieldKind.One or FieldKind.Many)
            .SelectMany(field => field.Options
                .Select((option, at) => (option.Id, Key: Key(question.Fields, field, at)))
                .Where(option => response.All(field.Name).Contains(option.Id))
                .Select(option => option.Key))];

    private static ChosenOption Key(IReadOnlyList<QuestionField> fields, QuestionField field, int option)
    {
        var at = 0;
        while (!ReferenceEquals(fields[at], field))
            at++;
        return new(Place(at), Place(option));
    }

    private static string Place(int at) => at.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
