using Lms.Core.Content;
using Lms.Core.Content.Checking;

namespace Lms.Cli.Content;

/// <summary>Each course in figures: what there is of it, and how its lessons read.</summary>
internal static class CourseReport
{
    public static void Write(ContentCheck check, Terminal terminal)
    {
        foreach (var course in check.Courses)
        {
            var words = string.Join(", ", course.Words.Select(pair => $"{pair.Value} {pair.Key}"));
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(course.Title.In(terminal.Language));
            terminal.Say(
                $"  {course.Minutes} minuter, {course.Modules} moduler, {course.Lessons.Count} lektioner, {course.Questions} frågor varav {course.ExamQuestions} till provet, {course.Dialogues} samtal med {course.DialogueNodes} lägen; ord: {words}",
                $"  {course.Minutes} minutes, {course.Modules} modules, {course.Lessons.Count} lessons, {course.Questions} questions of which {course.ExamQuestions} for the exam, {course.Dialogues} dialogues with {course.DialogueNodes} nodes; words: {words}");
            foreach (var lesson in course.Lessons)
                terminal.Out.WriteLine($"  {lesson.ModuleId + "/" + lesson.LessonId,-56} {lesson.Minutes,3} min  {Told("LIX", lesson.Lix)}  {Told(terminal.Language == "sv" ? "ord" : "words", lesson.Words)}");
            var measured = course.Lessons.Where(lesson => lesson.Lix.ContainsKey("sv")).ToList();
            if (measured.Count > 0)
            {
                var (mean, most) = (measured.Average(lesson => lesson.Lix["sv"]), measured.Max(lesson => lesson.Lix["sv"]));
                terminal.Say($"  LIX i medel {mean:0}, högst {most}", $"  LIX on average {mean:0}, at most {most}");
            }

            var dated = FactReview.Of(check.CoursesAsRead.Where(read => read.Id == course.CourseId), DateOnly.MinValue).Facts;
            if (dated.Count > 0)
            {
                var (facts, notes) = (dated.Count(fact => !fact.IsSupport), dated.Count(fact => fact.IsSupport));
                terminal.Say(
                    $"  fakta: {facts}, notiser med daterade nummer: {notes}, nästa granskning senast {dated[0].Review:yyyy-MM-dd}",
                    $"  facts: {facts}, notes with dated numbers: {notes}, next review by {dated[0].Review:yyyy-MM-dd}");
            }
        }
    }

    private static string Told(string what, IReadOnlyDictionary<string, int> figures) => $"{what} {string.Join(", ", figures.Select(pair => $"{pair.Value} {pair.Key}"))}";
}
