namespace Lms.Core.Content.Checking.Rules;

/// <summary>A drawing says itself what it is, also where it is opened by itself.</summary>
internal sealed class PictureWithoutTitle() : CheckRule(new ContentRule("picture-untitled", CheckSeverity.Warning))
{
    private static readonly string[] Elements = ["title", "desc"];

    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from drawing in Drawing.Of(module)
        let missing = string.Join(", ", Elements.Where(element => !drawing.Says(element)).Select(element => $"<{element}>"))
        where missing.Length > 0
        select Tell((drawing.Path, 1), $"Bilden saknar {missing}. Skriv dem först i bilden.", $"The picture has no {missing}. Write them first in the picture.");
}
