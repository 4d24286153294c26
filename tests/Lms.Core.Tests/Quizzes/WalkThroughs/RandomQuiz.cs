using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>A random quiz over the table's questions and a random learner in it; the same seed makes the same.</summary>
/// <param name="seed">Seed.</param>
internal sealed class RandomQuiz(int seed)
{
    private static readonly string[] Words = ["iakttagelse", "observationen", "3,5", "0", "<b>", "  ", "ett två tre fyra fem"];

    private readonly Random random = new(seed);

    /// <summary>The learner's attempt, still open.</summary>
    public Walk Walk()
    {
        var behaviour = Pick([.. WalkThroughCourse.Behaviours.All]);
        var rows = WalkThroughRows.All.Where(row => row.ByBehaviour[behaviour.Name] is not null).ToArray();
        random.Shuffle(rows);
        rows = rows[..random.Next(1, Math.Min(6, rows.Length) + 1)];
        var quiz = Quiz(behaviour.Name, [.. rows.Select(row => row.Question)]);
        var course = WalkThroughCourse.Course with { Questions = [.. WalkThroughCourse.Course.Questions.Select(Changed)] };
        var walk = new Walk(course, quiz, random.Next());
        for (var steps = random.Next(0, 14); steps > 0; steps--)
            Step(walk, Pick(rows));
        return walk;
    }

    /// <summary>What people found some of the answers to be worth, some of them twice.</summary>
    public IReadOnlyList<QuestionMark> Marks(Walk walk)
    {
        var marks = new List<QuestionMark>();
        foreach (var planned in walk.Attempt.Plan)
        {
            for (var times = random.Next(0, 3); times > 0 && OneIn(2); times--)
                marks.Add(new(planned.Question, random.Next(0, 101) / 100m, "", PersonId.New(), SampleCourse.Noon.AddHours(2 + marks.Count)));
        }

        return marks;
    }

    private Quiz Quiz(string behaviour, string[] questions)
    {
        var cut = random.Next(0, questions.Length + 1);
        var sections = OneIn(2) ? [] : new[] { questions[..cut], questions[cut..] }
            .Where(part => part.Length > 0)
            .Select(part => new QuizSection { Questions = part, Shuffle = OneIn(2) })
            .ToArray();
        return new Quiz
        {
            Id = "prov",
            Kind = Pick<QuizKind>([QuizKind.Exam, QuizKind.SelfTest]),
            Title = SampleCourse.Words("Provet"),
            Behaviour = behaviour,
            Questions = sections.Length > 0 ? [] : questions,
            Sections = sections,
            Points = questions.Where(_ => OneIn(2)).ToDictionary(id => id, _ => random.Next(1, 100) / 10m),
            PassMark = OneIn(3) ? null : random.Next(1, 101) / 100m,
            GradeMethod = Pick([GradeMethod.Highest, GradeMethod.Average, GradeMethod.First, GradeMethod.Last]),
            Navigation = Pick<QuizNavigation>([QuizNavigation.Free, QuizNavigation.Sequential]),
            Shuffle = OneIn(2),
            AllRequired = OneIn(4),
        };
    }

    private QuestionSource Changed(QuestionSource source) => source with
    {
        Hints = [.. source.Hints.Take(random.Next(0, 3))],
        Penalty = Pick<decimal?>([null, 0m, 0.1m, 0.3333333m, 0.5m, 1m]),
    };

    private void Step(Walk walk, WalkThroughRow row)
    {
        if (walk.Quiz.Navigation == QuizNavigation.Sequential && walk.Attempt.Current is { } current && !OneIn(4))
            row = WalkThroughRows.All.First(one => one.Question == current.Question);
        var action = Pick<StepAction>([StepAction.Save, StepAction.Check, StepAction.Check, StepAction.Leave]);
        var response = Response(walk.Question(row.Question), row);
        int? certainty = OneIn(4) ? null : random.Next(1, 4);
        if (walk.Do(action, row.Question, response, certainty) is not null && OneIn(4))
        {
            // As two devices may: both were allowed when they asked, and both steps were stored.
            var sequence = walk.Attempt.StepsOf(row.Question) is [.., var last] ? last.Sequence + 1 : 1;
            walk.Attempt = walk.Attempt with
            {
                Steps = [.. walk.Attempt.Steps, new(row.Question, sequence, action, walk.Question(row.Question).Admit(response), SampleCourse.Noon, certainty)],
            };
        }
    }

    private Response Response(Question question, WalkThroughRow row) => random.Next(0, 8) switch
    {
        0 => Core.Quizzes.Response.Blank,
        1 => row.Right,
        2 => row.Partly ?? row.Wrong,
        3 => row.Wrong,
        4 => question.CorrectResponse,
        _ => new(question.Fields.Append(new("okänt", FieldKind.Text, LocalText.Empty, [])).Where(_ => !OneIn(5)).Select(Field)),
    };

    private KeyValuePair<string, IReadOnlyList<string>> Field(QuestionField field)
    {
        var ids = field.Options.Select(option => option.Id).Append("okänd").ToArray();
        return new(field.Name, field.Kind switch
        {
            FieldKind.Text => [Pick(Words)],
            FieldKind.One => [Pick(ids)],
            _ => [.. Enumerable.Range(0, random.Next(0, ids.Length + 1)).Select(_ => Pick(ids))],
        });
    }

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];

    private bool OneIn(int count) => random.Next(count) == 0;
}
