using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;

namespace Lms.Core.Content;

/// <summary>Checks that the questions that a quiz speaks of are there, once each, and that enough can be drawn.</summary>
/// <param name="context">The module.</param>
internal sealed class QuizQuestionCheck(ModuleContext context)
{
    public void Check(YamlRecord yaml, Quiz quiz)
    {
        if (quiz.QuestionCount == 0)
            yaml.Report("id", "quiz-empty", $"”{quiz.Id}” har inga frågor. Skriv questions eller draw.", $"“{quiz.Id}” has no questions. Write questions or draw.");

        // A question with a fault of its own is not unknown as well.
        if (context.QuestionsAreBroken)
            return;
        foreach (var fault in QuizCombinations.Faults(quiz, context.Questions.Values, context.QuestionTypes, context.Behaviours))
            yaml.Report("behaviour", QuizCombinations.Code, fault.Swedish, fault.English);
        var place = quiz.Sections.Count > 0 ? "sections" : "questions";
        var named = quiz.AllSections.SelectMany(section => section.Questions).ToList();
        foreach (var unknown in named.Where(id => !context.Questions.ContainsKey(id)).Distinct())
            yaml.Report(place, "question-unknown", $"Frågan ”{QuizSectionReader.NameOf(unknown)}” finns inte. Rätta namnet, som är set/fråga, eller skriv frågan.", $"There is no question “{QuizSectionReader.NameOf(unknown)}”. Correct the name, which is set/question, or write the question.");
        foreach (var twice in named.GroupBy(id => id).Where(group => group.Count() > 1))
            yaml.Report(place, "question-twice", $"Frågan ”{QuizSectionReader.NameOf(twice.Key)}” står två gånger. Ta bort den ena.", $"The question “{QuizSectionReader.NameOf(twice.Key)}” is listed twice. Remove one of them.");
        CheckDraws(yaml, quiz, named);
        CheckNames(yaml, quiz, named);
    }

    private void CheckDraws(YamlRecord yaml, Quiz quiz, List<string> named)
    {
        foreach (var category in quiz.AllSections.SelectMany(section => section.Draw).GroupBy(draw => draw.Category))
        {
            var wanted = category.Sum(draw => draw.Count);
            var there = context.Questions.Values.Count(question => question.Category == category.Key && !named.Contains(question.Id));
            if (there < wanted)
                yaml.Report(quiz.Sections.Count > 0 ? "sections" : "draw", "draw-too-few", $"Kategorin ”{category.Key}” har {there} frågor, men {wanted} ska dras. Skriv fler, eller dra färre.", $"The category “{category.Key}” has {there} questions, but {wanted} are to be drawn. Write more, or draw fewer.");
        }
    }

    private void CheckNames(YamlRecord yaml, Quiz quiz, List<string> named)
    {
        foreach (var (setting, id) in quiz.Points.Keys.Select(id => ("points", id)).Concat(quiz.Required.Select(id => ("required", id))))
        {
            if (named.Contains(id) || (context.Questions.TryGetValue(id, out var question) && quiz.MayHold(question)))
                continue;
            yaml.Report(setting, "question-not-asked",
                $"{setting} nämner ”{QuizSectionReader.NameOf(id)}”, men provet ställer inte den frågan. Lägg till frågan, eller ta bort den här.",
                $"{setting} names “{QuizSectionReader.NameOf(id)}”, but the quiz does not ask that question. Add the question, or remove it here.");
        }
    }
}
