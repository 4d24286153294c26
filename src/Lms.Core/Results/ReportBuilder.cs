using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Statistics;

namespace Lms.Core.Results;

/// <summary>Gathers graded attempts, one at a time, for one report. For one thread.</summary>
internal sealed class ReportBuilder(QuestionTypes types, QuizBehaviours behaviours)
{
    private readonly MarksMatrix matrix = new();
    private readonly Dictionary<(string Question, string Wording, decimal Points), ReportedItem> items = [];
    private readonly Dictionary<QuestionSource, string> wordings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> people = [];
    private int passed;

    /// <summary>The newest version among the attempts.</summary>
    public CourseVersion? Newest { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    /// <summary>Attempts left out because a mark is still to be given.</summary>
    public int Waiting { get; private set; }

    public int People => matrix.People;

    /// <summary>Adds an attempt, unless an answer waits for its mark.</summary>
    public void Add(CourseVersion version, QuizAttempt attempt)
    {
        if (version.Course.FindQuiz(attempt.QuizId) is not { } quiz || behaviours.Find(quiz.Behaviour) is not { } behaviour)
            return;
        if (Newest is null || version.PublishedAt > Newest.PublishedAt)
            Newest = version;
        if (Row(version, quiz, behaviour, attempt) is not { } row)
        {
            Waiting++;
            return;
        }

        if (!people.TryGetValue(attempt.Person.Value, out var person))
            people[attempt.Person.Value] = person = people.Count;
        matrix.Add(row, person);
        passed += attempt.Result?.Passed == true ? 1 : 0;
        if (Until is null || attempt.SubmittedAt > Until)
            Until = attempt.SubmittedAt;
    }

    /// <summary>The figures that may be shown, of all that was added.</summary>
    /// <param name="report">What is known besides.</param>
    public QuizReport Fill(QuizReport report)
    {
        if (report.Strength == SampleStrength.Hidden)
            return report;
        var analysis = QuizAnalysis.Of(matrix);
        var order = report.Version.Course.Questions.Select((source, at) => (source.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var numbered = items
            .GroupBy(pair => pair.Key.Question, pair => pair.Value, StringComparer.Ordinal)
            .OrderBy(wordings => order.GetValueOrDefault(wordings.Key, int.MaxValue))
            .ThenBy(wordings => wordings.Key, StringComparer.Ordinal);
        return report with
        {
            Analysis = analysis,
            Passed = report.Quiz.PassMark is null ? null : passed,
            Questions = [.. numbered.SelectMany((wordings, at) => wordings
                .OrderBy(item => item.Since)
                .Select(item => Of(at + 1, item, analysis.Items[item.Index], wordings.Count() > 1)))],
        };
    }

    private static QuestionReport Of(int number, ReportedItem item, ItemAnalysis analysis, bool several)
    {
        var shown = analysis.Strength != SampleStrength.Hidden;
        return new(number, item.Question, item.Versions, analysis.People, shown ? analysis : null, ItemJudgement.Of(analysis))
        {
            HasOtherWordings = several,
            Options = shown ? item.Options(analysis) : [],
        };
    }

    private List<MarkedCell>? Row(CourseVersion version, Quiz quiz, QuizBehaviour behaviour, QuizAttempt attempt)
    {
        var row = new List<MarkedCell>(attempt.Plan.Count);
        var drawn = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var planned in attempt.Plan)
        {
            if (AttemptGrading.Question(version.Course, planned, types) is not { Assessment: not Assessment.None } question)
                continue;
            var run = AttemptGrading.Run(question, attempt);
            if (behaviour.Final(run) is not { } share)
                return null;
            var points = quiz.PointsOf(planned.Question);
            var item = Item(version, question, planned, points, behaviour.MaxShare);
            var given = behaviour.Counts(run) is { } step && planned.Drawn.Count == 0 ? question.Admit(step.Response) : Response.Blank;
            row.Add(new(item.Index, Place(quiz, planned, question.Source.Category, drawn), (double)(share * points))
            {
                Chosen = given.IsBlank ? null : ReportedItem.Chosen(question, given),
            });
        }

        return row;
    }

    private ReportedItem Item(CourseVersion version, Question question, PlannedQuestion planned, decimal points, decimal maxShare)
    {
        if (!wordings.TryGetValue(question.Source, out var wording))
            wordings[question.Source] = wording = QuestionFingerprint.Of(question.Source);
        var key = (planned.Question, wording, points);
        if (!items.TryGetValue(key, out var item))
        {
            var marked = new MarkedItem(planned.Question, (double)(points * maxShare))
            {
                Version = version.Number,
                GuessShare = maxShare == 1 && planned.Drawn.Count == 0 ? GuessScore.Of(question) : null,
            };
            items[key] = item = new(matrix.AddItem(marked));
        }

        item.Seen(version, question);
        return item;
    }

    // A named question fills a place of its own; those drawn from a category take turns in its places.
    private int Place(Quiz quiz, PlannedQuestion planned, string category, Dictionary<string, int> drawn)
    {
        var sections = quiz.AllSections;
        var isNamed = planned.Section < sections.Count && sections[planned.Section].Questions.Contains(planned.Question);
        var turn = isNamed ? 0 : drawn[category] = drawn.GetValueOrDefault(category) + 1;
        var key = isNamed ? "=" + planned.Question : $"{category}#{turn}";
        if (!places.TryGetValue(key, out var place))
            places[key] = place = places.Count;
        return place;
    }
}
