using Lms.Core.Content.Checking.Rules;
using Lms.Core.Quizzes;
using Lms.Core.Templates;

namespace Lms.Core.Content.Checking;

/// <summary>
/// Reads a content module as an experienced editor would: what the reader finds, and what no reader can know to be wrong –
/// keys, readability, pictures, links, facts by their dates. Pure: what it says depends on the folder and the day alone.
/// </summary>
/// <param name="reader">Reads modules as the host does.</param>
/// <param name="types">The host's question types.</param>
/// <param name="templates">Fills in certificates.</param>
public sealed class ContentChecker(ModuleReader reader, QuestionTypes types, ITemplateEngine templates)
{
    private static readonly CheckRule[] All =
    [
        new TextInEveryLanguage(), new TextInVariantAlone(), new SameInBothLanguages(), new ActiveContent(), new DeadLink(), new PlainHttpLink(),
        new KeyWithoutFullMarks(), new MarksForBlank(), new MarksForEverything(), new OtherFullMarks(), new PassMarkOutOfReach(),
        new PractisedInExam(), new RightOftenLongest(), new RightOftenFirst(), new DuplicateQuestion(), new AnswerWithoutFeedback(), new ItemAdvice(),
        new CertificateUnfilled(), new MinutesDiffer(), new HeadingOrder(), new ShortAlt(), new PictureWithoutTitle(), new PictureColours(), new PictureBorrows(),
        new FactOverdue(), new SensitiveNotes(), new SupportContact(), new HardLesson(), new LongSentence(), new LongParagraph(),
    ];

    /// <summary>Every rule besides those of the reader, whose problems are all errors.</summary>
    public static IReadOnlyList<ContentRule> Rules { get; } = [.. All.SelectMany(rule => rule.Rules)];

    /// <summary>Checks a module.</summary>
    /// <param name="folder">Its files.</param>
    /// <param name="today">The day that facts are measured against.</param>
    public ContentCheck Check(ContentFolder folder, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var reading = reader.Read(folder);
        var module = new CheckedModule(reader.Open(folder, new ContentFaults()), reading, types, templates, today);
        var messages = reading.Problems
            .Select(problem => new CheckMessage(CheckSeverity.Error, problem.Path, problem.Line, problem.Code, problem.Message, problem.Column))
            .Concat(All.SelectMany(rule => rule.Of(module)));
        return new(
            reading,
            [
                .. messages.Distinct()
                    .OrderByDescending(message => message.Severity)
                    .ThenBy(message => message.Path, StringComparer.Ordinal)
                    .ThenBy(message => message.Line)
                    .ThenBy(message => message.Column),
            ],
            [.. reading.Courses.Select(course => CourseCounter.Count(module, course))]);
    }
}
