using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Checking;

/// <summary>What came of checking a content module.</summary>
/// <param name="Reading">The module as it was read.</param>
/// <param name="Messages">Everything that was seen: the heaviest first, then by file and line.</param>
/// <param name="Courses">Each course in figures, as far as it could be read.</param>
public sealed record ContentCheck(ModuleReading Reading, IReadOnlyList<CheckMessage> Messages, IReadOnlyList<CourseFigures> Courses)
{
    /// <summary>The courses as far as they could be read, faults and all: to look at while they are written, never to publish.</summary>
    public IReadOnlyList<Course> CoursesAsRead => Reading.Courses;

    /// <summary>Every question that could be read, asked or not.</summary>
    public IReadOnlyList<QuestionSource> QuestionsAsRead => Reading.Questions;

    /// <summary>How many messages weigh that much.</summary>
    /// <param name="severity">The weight.</param>
    public int Count(CheckSeverity severity) => Messages.Count(message => message.Severity == severity);

    /// <summary>The facts, and the numbers of support notes, whose day of review has passed.</summary>
    public IReadOnlyList<CheckMessage> OverdueFacts => [.. Messages.Where(message => message.Code == Rules.FactOverdue.RuleCode)];
}
