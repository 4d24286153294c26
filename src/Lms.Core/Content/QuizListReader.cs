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
                yaml.Report("id", "quiz-id-twice", $"Två av kursens självtest och prov heter ”{quiz.Id}”. Ge det ena ett annat id.", $"Two of the course’s quizzes are called “{quiz.Id}”. Give one of them another id.");
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
            Questions = QuizSectionReader.Names(yaml),
            Draw = QuizSectionReader.Draws(yaml),
            Sections = QuizSectionReader.Read(yaml),
            PassMark = PassMark(yaml, kind),
            Shuffle = yaml.Flag("shuffle", false),
        };
        quiz = QuizPointsReader.Read(yaml, quiz);
        quiz = QuizRulesReader.Read(yaml, quiz);
        quiz = QuizReviewReader.Read(yaml, quiz);
        new QuizQuestionCheck(context).Check(yaml, quiz);
        return quiz;
    }

    private static decimal? PassMark(YamlRecord yaml, QuizKind kind)
    {
        var text = yaml.Text("pass-mark", required: kind == QuizKind.Exam);
        if (text is null)
            return null;
        if (kind == QuizKind.SelfTest)
            yaml.Report("pass-mark", "pass-mark-self-test", "Ett självtest har ingen gräns för godkänt. Ta bort pass-mark.", "A self-test has no pass mark. Remove pass-mark.");
        else if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mark) && mark is > 0 and <= 1)
            return mark;
        else
            yaml.Report("pass-mark", "setting-wrong", "pass-mark ska vara större än 0 och högst 1, till exempel 0.8.", "pass-mark must be above 0 and at most 1, such as 0.8.");
        return null;
    }
}
