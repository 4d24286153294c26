namespace Lms.Core.Content.Checking.Rules;

/// <summary>The catalogue promises the course's minutes, the lessons take theirs.</summary>
internal sealed class MinutesDiffer() : CheckRule(new ContentRule("minutes-differ", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module)
    {
        foreach (var course in module.Courses)
        {
            var sum = course.Modules.Sum(part => part.Minutes);
            if (sum != course.Minutes)
            {
                yield return Tell(
                    (ModuleReader.ManifestPath, module.LineOf(ModuleReader.ManifestPath, $"- id: {course.Id}")),
                    $"Kursen {course.Id} har {course.Minutes} minuter, men modulerna {sum} tillsammans. Skriv summan.",
                    $"The course {course.Id} has {course.Minutes} minutes, but its modules {sum} together. Write the sum.");
            }
        }
    }
}
