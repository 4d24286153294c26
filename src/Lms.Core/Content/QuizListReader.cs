using System.Globalization;
using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>Reads a course's <c>quizzes</c> and checks them against the module's questions.</summary>
/// <param name="context">The module.</param>
internal sealed class QuizListReader(ModuleContext context)
{
    public List<Quiz> Read(YamlRecord course)
    {
        var quizzes = new List<Quiz>();
        foreach (var yaml in course.Records("quizzes"))
        {
            var quiz = Read(yaml, yaml.Word("kind", null, "self-test", "exam") == "exam" ? QuizKind.Exam : QuizKind.SelfTest);
            yaml.RefuseOthers();
            if (quizzes.Exists(other => other.Id == quiz.Id))
                yaml.Report("id", "quiz-id-twice", $"Två av kursens självtest och prov heter ”{quiz.Id}”.", $"Two of the course’s quizzes are called “{quiz.Id}”.");
            quizzes.Add(quiz);
        }

        return quizzes;
    }

    private Quiz Read(YamlRecord yaml, QuizKind kind)
    {
        var quiz = new Quiz
        {
            Id = yaml.Id("id"),
            Kind = kind,
            Title = yaml.Local("title"),
            Behaviour = yaml.Word("behaviour", null, [.. context.Behaviours.All.Select(behaviour => behaviour.Name).Order(StringComparer.Ordinal)]),
            Questions = [.. yaml.Texts("questions").Select(name => name.Replace('/', '.'))],
            Draw = [.. yaml.Records("draw").Select(Draw)],
            PassMark = PassMark(yaml, kind),
            Attempts = yaml.Number("attempts", 0, 100, 0),
            Shuffle = yaml.Flag("shuffle", false),
            Review = yaml.Word("review", "after-submission", "after-submission", "marks-only", "after-pass") switch
            {
                "marks-only" => ReviewPolicy.MarksOnly,
                "after-pass" => ReviewPolicy.AfterPass,
                _ => ReviewPolicy.AfterSubmission,
            },
        };
        CheckQuestions(yaml, quiz);
        return quiz;
    }

    private static QuizDraw Draw(YamlRecord yaml)
    {
        var draw = new QuizDraw(yaml.Text("category") ?? "", yaml.Number("count", 1, 1_000));
        yaml.RefuseOthers();
        return draw;
    }

    private static decimal? PassMark(YamlRecord yaml, QuizKind kind)
    {
        var text = yaml.Text("pass-mark", required: kind == QuizKind.Exam);
        if (text is null)
            return null;
        if (kind == QuizKind.SelfTest)
            yaml.Report("pass-mark", "pass-mark-self-test", "Ett självtest har ingen gräns för godkänt.", "A self-test has no pass mark.");
        else if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mark) && mark is > 0 and <= 1)
            return mark;
        else
            yaml.Report("pass-mark", "setting-wrong", "pass-mark ska vara större än 0 och högst 1, till exempel 0.8.", "pass-mark must be above 0 and at most 1, such as 0.8.");
        return null;
    }

    private void CheckQuestions(YamlRecord yaml, Quiz quiz)
    {
        if (quiz.QuestionCount == 0)
            yaml.Report("id", "quiz-empty", $"”{quiz.Id}” har inga frågor. Skriv questions eller draw.", $"“{quiz.Id}” has no questions. Write questions or draw.");

        // A question with a fault of its own is not unknown as well.
        if (context.QuestionsAreBroken)
            return;
        foreach (var unknown in quiz.Questions.Where(id => !context.Questions.ContainsKey(id)))
            yaml.Report("questions", "question-unknown", $"Frågan ”{unknown.Replace('.', '/')}” finns inte.", $"There is no question “{unknown.Replace('.', '/')}”.");
        foreach (var twice in quiz.Questions.GroupBy(id => id).Where(group => group.Count() > 1))
            yaml.Report("questions", "question-twice", $"Frågan ”{twice.Key.Replace('.', '/')}” står två gånger.", $"The question “{twice.Key.Replace('.', '/')}” is listed twice.");
        foreach (var category in quiz.Draw.GroupBy(draw => draw.Category))
        {
            var wanted = category.Sum(draw => draw.Count);
            var there = context.Questions.Values.Count(question => question.Category == category.Key && !quiz.Questions.Contains(question.Id));
            if (there < wanted)
                yaml.Report("draw", "draw-too-few", $"Kategorin ”{category.Key}” har {there} frågor, men {wanted} ska dras.", $"The category “{category.Key}” has {there} questions, but {wanted} are to be drawn.");
        }
    }
}
