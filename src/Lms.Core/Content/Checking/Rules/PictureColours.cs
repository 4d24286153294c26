namespace Lms.Core.Content.Checking.Rules;

/// <summary>Black lines are lost on a dark page, white ones on a light page.</summary>
internal sealed class PictureColours() : CheckRule(new ContentRule("picture-colours", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from drawing in Drawing.Of(module)
        where !drawing.FollowsScheme() && !drawing.HasGround()
        let lines = drawing.FixedColours().ToList()
        where lines.Count > 0
        select Tell(
            (drawing.Path, lines[0]),
            $"{lines.Count} delar är svarta eller vita vad sidan än har för färg, och försvinner i mörkt eller ljust läge. Ge bilden färger för mörkt läge (prefers-color-scheme), eller lägg en färgad rektangel under hela bilden.",
            $"{lines.Count} parts are black or white whatever the page’s colour, and are lost in dark or light mode. Give the picture colours for dark mode (prefers-color-scheme), or lay a coloured rectangle under the whole picture.");
}
