using Lms.Core.Courses;

namespace Lms.Core.Enrolments;

/// <summary>Decides when a course is completed: every required lesson read or one of those that it stands beside as an alternative, and the exam passed if there is one.</summary>
public static class CompletionRule
{
    /// <summary>What is still needed, in the order in which to do it; empty = completed.</summary>
    /// <param name="course">The pinned version's course.</param>
    /// <param name="facts">What the person has done.</param>
    public static IReadOnlyList<MissingItem> Missing(Course course, IReadOnlyCollection<CompletionFact> facts)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(facts);
        var missing = course.Modules
            .SelectMany(module => module.Steps)
            .Where(step => !step.IsDone(lesson => Done(facts, FactKind.Read, lesson.Id)))
            .Select(step => step.IsChoice
                ? new MissingItem("choice-open", Choose(step.Lessons), step.Lessons[0].Id, step.Minutes)
                : new MissingItem(
                    "lesson-unread",
                    new Text($"Läs lektionen ”{step.Lessons[0].Title.In("sv")}”.", $"Read the lesson “{step.Lessons[0].Title.In("en")}”."),
                    step.Lessons[0].Id,
                    step.Minutes))
            .ToList();
        if (course.Exam is { } exam && course.FindQuiz(exam) is { } quiz && !Done(facts, FactKind.Passed, exam))
        {
            missing.Add(new MissingItem(
                "exam-not-passed",
                new Text($"Klara ”{quiz.Title.In("sv")}”.", $"Pass “{quiz.Title.In("en")}”."),
                exam,
                quiz.QuestionCount));
        }

        return missing;
    }

    private static Text Choose(IReadOnlyList<Lesson> lessons) => new(
        $"Läs en av lektionerna {string.Join(", ", lessons.Select(lesson => $"”{lesson.Title.In("sv")}”"))}.",
        $"Read one of the lessons {string.Join(", ", lessons.Select(lesson => $"“{lesson.Title.In("en")}”"))}.");

    private static bool Done(IReadOnlyCollection<CompletionFact> facts, FactKind kind, string item) =>
        facts.Any(fact => fact.Item == item && (fact.Kind == kind || fact.Kind == FactKind.Recognised));
}
