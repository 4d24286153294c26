using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking.Rules;

/// <summary>An exam asks nothing that a self-test has answered.</summary>
internal sealed class PractisedInExam() : CheckRule(new ContentRule("exam-practised", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from course in module.Courses
        from source in course.Questions
        where course.Quizzes.Any(quiz => quiz.Kind == QuizKind.SelfTest && quiz.MayHold(source)) && course.Quizzes.Any(quiz => quiz.Kind == QuizKind.Exam && quiz.MayHold(source))
        where !module.Types.AsksNothing(source)
        select Tell(
            module.PlaceOf(source, module.Languages[0]),
            $"{CheckedModule.NameOf(source)} står både i ett självtest, som visar svaret, och i ett prov. Låt provet ha egna frågor.",
            $"{CheckedModule.NameOf(source)} stands both in a self-test, which shows the answer, and in an exam. Let the exam have questions of its own.");
}
