using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>Every attempt has as many questions as the quiz says, and something to be marked by.</summary>
internal sealed class PassMarkOutOfReach() : CheckRule(new ContentRule("pass-mark-out-of-reach", CheckSeverity.Error))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from course in module.Reading.Release?.Courses ?? []
        from quiz in course.Quizzes
        let asked = Asked(course, quiz, module)
        where asked == 0 || asked != quiz.QuestionCount
        select Tell(
            (ModuleReader.ManifestPath, module.LineOf(ModuleReader.ManifestPath, $"- id: {quiz.Id}")),
            $"”{quiz.Id}” ställer {asked} frågor som ger poäng, så det går inte att klara. Lägg till frågor.",
            $"“{quiz.Id}” asks {asked} questions that earn marks, so it cannot be passed. Add questions.");

    private static int Asked(Course course, Quiz quiz, CheckedModule module) => AttemptPlanner.Plan(course, quiz, module.Types, new Random(1))
        .Count(planned => module.Types.Find(course, planned.Question)?.Assessment != Assessment.None);
}
