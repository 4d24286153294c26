using Lms.Core.Content.Yaml;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>
/// A private self-test makes no attempt and is marked in the browser: settings about attempts mean nothing there, and
/// only questions that a page alone can mark are asked.
/// </summary>
internal static class PrivateQuizCheck
{
    private static readonly string[] NeedAttempt =
    [
        "sections", "points", "required", "attempts", "grade-method", "delay", "build-on-last", "navigation", "time-limit", "grace",
        "opens", "closes", "markers", "markers-apart", "review", "review-matrix", "bands",
    ];

    /// <param name="yaml">The course.</param>
    /// <param name="course">The course as read.</param>
    /// <param name="types">Says which questions a page can mark.</param>
    public static void Check(YamlRecord yaml, Course course, QuestionTypes types)
    {
        CheckTypes(yaml, course, types);
        foreach (var quiz in yaml.Records("quizzes").Where(quiz => quiz.Text("id", required: false) is { } id && course.IsPrivate(id)))
        {
            if (quiz.Text("behaviour", required: false) is { } behaviour and not ("immediate" or "deferred"))
            {
                quiz.Report("behaviour", "private-setting",
                    $"Självtestet står i en känslig lektion och rättas i läsarens webbläsare, så behaviour: {behaviour} kan inte gälla. Skriv immediate.",
                    $"The self-test stands in a sensitive lesson and is marked in the reader’s browser, so behaviour: {behaviour} cannot hold. Write immediate.");
            }

            foreach (var name in NeedAttempt.Where(quiz.Has))
            {
                quiz.Report(name, "private-setting",
                    $"Självtestet står i en känslig lektion och sparas ingenstans, så {name} kan inte gälla. Ta bort {name}.",
                    $"The self-test stands in a sensitive lesson and is stored nowhere, so {name} cannot hold. Remove {name}.");
            }
        }
    }

    private static void CheckTypes(YamlRecord yaml, Course course, QuestionTypes types)
    {
        foreach (var quiz in course.Quizzes.Where(quiz => course.IsPrivate(quiz.Id)))
        {
            foreach (var question in course.Questions.Where(quiz.MayHold))
            {
                if (types.Find(question.Type) is not { MayBePrivate: false } type)
                    continue;
                yaml.Report("quizzes", "private-type",
                    $"”{quiz.Id}” är privat och rättas i webbläsaren. Där kan frågan ”{QuizSectionReader.NameOf(question.Id)}” ({type.Title.Swedish}) inte ställas. Välj en annan sorts fråga.",
                    $"“{quiz.Id}” is private and marked in the browser. The question “{QuizSectionReader.NameOf(question.Id)}” ({type.Title.English}) cannot be asked there. Choose another kind of question.");
            }
        }
    }
}
