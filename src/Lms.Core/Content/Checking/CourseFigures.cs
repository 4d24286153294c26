namespace Lms.Core.Content.Checking;

/// <summary>What there is of a course, in figures.</summary>
/// <param name="CourseId">The course.</param>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">Minutes, as the author says.</param>
/// <param name="Modules">Modules.</param>
/// <param name="Questions">Questions that its tests may ask.</param>
/// <param name="ExamQuestions">Those that its exam may ask.</param>
/// <param name="Dialogues">Questions that are a dialogue.</param>
/// <param name="DialogueNodes">The nodes of all of them.</param>
/// <param name="Words">Words of lessons and questions, by language.</param>
/// <param name="Lessons">Its lessons, in order.</param>
public sealed record CourseFigures(
    string CourseId,
    LocalText Title,
    int Minutes,
    int Modules,
    int Questions,
    int ExamQuestions,
    int Dialogues,
    int DialogueNodes,
    IReadOnlyDictionary<string, int> Words,
    IReadOnlyList<LessonFigures> Lessons);
