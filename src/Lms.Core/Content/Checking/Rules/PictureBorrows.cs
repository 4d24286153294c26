namespace Lms.Core.Content.Checking.Rules;

/// <summary>A picture that asks for the page's colours gets none of them: it stays light on a dark page.</summary>
internal sealed class PictureBorrows() : CheckRule(new ContentRule("picture-borrows", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from drawing in Drawing.Of(module)
        let lines = drawing.BorrowedColours().ToList()
        where lines.Count > 0
        select Tell(
            (drawing.Path, lines[0]),
            $"{lines.Count} delar använder var(--…) som bilden själv inte sätter. En bild ser inte sidans färger. Sätt dem för ljust och mörkt i bildens <style>, till exempel svg{{color-scheme:light dark;--farg:light-dark(#14211f,#eaf0ed)}}.",
            $"{lines.Count} parts use var(--…) that the picture itself does not set. A picture does not see the page’s colours. Set them for light and dark in the picture’s <style>, such as svg{{color-scheme:light dark;--colour:light-dark(#14211f,#eaf0ed)}}.");
}
