namespace Lms.Core.Content.Checking.Rules;

/// <summary>A word or two say nothing to those who do not see the picture. That there is a text at all the reader sees to.</summary>
internal sealed class ShortAlt() : CheckRule(new ContentRule("alt-short", CheckSeverity.Warning))
{
    private const int Letters = 15;

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from lesson in module.Lessons
        from at in Enumerable.Range(0, lesson.Lesson.Blocks.Count)
        let block = lesson.Lesson.Blocks[at]
        where block.Kind == "picture"
        from language in module.WholeLanguages
        let alt = block.Setting("alt", language) ?? ""
        where alt.Length is > 0 and < Letters
        select Tell(
            lesson.PlaceOf(at, language),
            $"Beskrivningen ”{alt}” är för kort. Säg vad bilden visar och vad den vill ha sagt.",
            $"The description “{alt}” is too short. Say what the picture shows and what it wants to say.");
}
