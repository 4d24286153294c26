using Lms.Core.Courses;

namespace Lms.Core.Content.Lessons;

/// <summary>Looks through the alternatives of a module: lessons of which one is enough.</summary>
internal static class ChoiceCheck
{
    /// <param name="lessons">The module's lessons, each with its file in the first language.</param>
    /// <param name="faults">Where faults are told.</param>
    public static void Check(IReadOnlyList<(Lesson Lesson, LessonFile File)> lessons, ContentFaults faults)
    {
        foreach (var group in lessons.Where(one => one.Lesson.Choice is not null).GroupBy(one => one.Lesson.Choice!, StringComparer.Ordinal))
        {
            if (!AuthorId.IsValid(group.Key))
                Tell(group.First().File, "choice-wrong", $"choice är ”{group.Key}”, men får bara ha a–z, 0–9 och bindestreck.", $"choice is “{group.Key}”, but may only have a–z, 0–9 and hyphens.");
            if (group.Count() == 1)
                Tell(group.First().File, "choice-alone", $"Ingen annan lektion i modulen har choice: {group.Key}, så det finns inget att välja mellan. Skriv samma rad i alternativet, eller ta bort den här.", $"No other lesson of the module has choice: {group.Key}, so there is nothing to choose between. Write the same line in the alternative, or remove it here.");
            foreach (var (_, file) in group.Where(one => !one.Lesson.Required))
                Tell(file, "choice-voluntary", "En lektion är antingen frivillig (required: false) eller ett val (choice). Ta bort en av raderna.", "A lesson is either voluntary (required: false) or a choice (choice). Remove one of the lines.");
        }

        void Tell(LessonFile file, string code, string swedish, string english) => faults.Add(file.Path, file.Front?.LineOf("choice") ?? 1, code, swedish, english);
    }
}
