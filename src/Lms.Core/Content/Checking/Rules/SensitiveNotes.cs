namespace Lms.Core.Content.Checking.Rules;

/// <summary>What may hurt is announced before it comes, and ends with where to turn. That there is a note in both places the reader sees to.</summary>
internal sealed class SensitiveNotes() : CheckRule(new ContentRule("sensitive-note-kind", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module)
    {
        foreach (var lesson in module.Lessons.Where(lesson => lesson.Lesson is { Sensitive: true, Blocks: [{ Kind: "note" }, .., { Kind: "note" }] }))
        {
            foreach (var (at, kind) in new[] { (0, "content"), (lesson.Lesson.Blocks.Count - 1, "support") })
            {
                if (lesson.Lesson.Blocks[at].Setting("kind", module.Languages[0]) != kind)
                {
                    yield return Tell(
                        lesson.PlaceOf(at, module.Languages[0]),
                        $"En känslig lektion {(at == 0 ? "börjar" : "slutar")} med en notis av sorten kind: {kind}. Ändra kind, eller flytta notisen.",
                        $"A sensitive lesson {(at == 0 ? "begins" : "ends")} with a note of kind: {kind}. Change kind, or move the note.");
                }
            }
        }
    }
}
