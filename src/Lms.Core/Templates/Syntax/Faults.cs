namespace Lms.Core.Templates.Syntax;

/// <summary>Every fault that reading a template can find.</summary>
internal static class Faults
{
    public static TemplateFault Unclosed(Place at, string opening, string closing) => new(at, "unclosed", new Text(
        $"”{opening}” börjar här men stängs aldrig. Lägg till ”{closing}”.",
        $"“{opening}” starts here but is never closed. Add “{closing}”."));

    public static TemplateFault Unexpected(Place at, string found) => new(at, "syntax", new Text(
        $"Här kan det inte stå ”{Short(found)}”. Rätta det: {{{{ slutar med }}}}, och text står inom citattecken.",
        $"“{Short(found)}” cannot stand here. Correct it: {{{{ ends with }}}}, and text stands in quotation marks."));

    public static TemplateFault Expected(Place at, Text wanted, Token found) => new(at, "syntax", new Text(
        $"Här väntas {wanted.Swedish}, men mallen säger {Shown(found).Swedish}.",
        $"Expected {wanted.English} here, but the template says {Shown(found).English}."));

    public static TemplateFault LeftOut(Place at, string what) => new(at, "not-supported", new Text(
        $"”{Short(what)}” går inte att använda i de här mallarna. Ta bort det.",
        $"“{Short(what)}” cannot be used in these templates. Remove it."));

    public static TemplateFault MalformedNumber(Place at) => new(at, "number", new Text(
        "Talet går inte att läsa. Skriv siffror med punkt före decimalerna, till exempel 12.5.",
        "The number cannot be read. Write digits with a point before the decimals, such as 12.5."));

    public static TemplateFault UnknownEscape(Place at, char letter) => new(at, "syntax", new Text(
        $"”\\{Visible(letter)}” betyder inget i en text. Skriv \\\\ för ett omvänt snedstreck.",
        $"“\\{Visible(letter)}” means nothing in a text. Write \\\\ for a backslash."));

    public static TemplateFault TooLong(int limit) => new(new Place(1, 1), "too-long", new Text(
        $"Mallen är för lång. Den får vara högst {limit} byte. Korta den.",
        $"The template is too long. It can be {limit} bytes at most. Shorten it."));

    public static TemplateFault TooDeep(Place at, int limit) => new(at, "nesting", new Text(
        $"För många block eller parenteser inuti varandra. Gränsen är {limit}. Ta bort några.",
        $"Too many blocks or parentheses inside each other. The limit is {limit}. Remove some."));

    public static TemplateFault TooComposite(Place at) => new(at, "nesting", new Text(
        "Uttrycket har för många led. Dela upp det med en variabel.",
        "The expression has too many parts. Divide it with a variable."));

    public static TemplateFault BlockNotEnded(Place at, string word) => new(at, "no-end", new Text(
        $"”{word}” börjar här men saknar {{{{ end }}}}. Lägg till det efter blocket.",
        $"“{word}” starts here but has no {{{{ end }}}}. Add it after the block."));

    public static TemplateFault WordWithoutBlock(Place at, string word) => new(at, "syntax", new Text(
        $"”{word}” hör inte till något block. Ta bort det.",
        $"“{word}” does not belong to any block. Remove it."));

    public static TemplateFault OutsideLoop(Place at, string word) => new(at, "syntax", new Text(
        $"”{word}” kan bara stå i en ”for”. Ta bort det, eller flytta det dit.",
        $"“{word}” can only stand in a “for”. Remove it, or move it there."));

    public static TemplateFault TextBeforeWhen(Place at) => new(at, "syntax", new Text(
        "Mellan ”case” och första ”when” får inget stå. Ta bort det som står där.",
        "Nothing can stand between “case” and the first “when”. Remove what stands there."));

    public static TemplateFault LoopVariable(Place at, string name) => new(at, "not-supported", new Text(
        $"”{Short(name)}” är loopens egen variabel och kan inte få ett nytt värde. Välj ett annat namn.",
        $"“{Short(name)}” is the loop's own variable and cannot be given a new value. Choose another name."));

    public static TemplateFault Ambiguous(Place at, string symbol) => new(at, "ambiguous", new Text(
        $"Det är oklart vad ”{symbol}” hör till. Sätt parentes runt funktionen och det den får.",
        $"It is unclear what “{symbol}” belongs to. Put parentheses around the function and what it is given."));

    public static TemplateFault UnknownFunction(Place at, string name) => new(at, "unknown-function", new Text(
        $"Det finns ingen funktion ”{Short(name)}”. Rätta stavningen, eller välj en som finns.",
        $"There is no function “{Short(name)}”. Correct the spelling, or choose one that exists."));

    public static TemplateFault WrongCount(Place at, string function, int least, int most, int given) => new(at, "arguments", new Text(
        $"”{function}” ska få {Range(least, most, "eller")} {(most == 1 ? "värde" : "värden")} men får {given}.",
        $"“{function}” takes {Range(least, most, "or")} {(most == 1 ? "value" : "values")} but is given {given}."));

    public static string Short(string text)
    {
        var visible = string.Concat(text.Take(40).Select(Visible));
        return text.Length > 40 ? visible + "…" : visible;
    }

    private static char Visible(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c;

    private static string Range(int least, int most, string to) => least == most ? $"{least}" : $"{least} {to} {most}";

    private static Text Shown(Token token) => token.Kind switch
    {
        TokenKind.End => new Text("inget mer", "nothing more"),
        TokenKind.Raw => new Text("text utanför klamrarna", "text outside the braces"),
        TokenKind.Stop when token.Text != "}}" => new Text("ny rad", "a new line"),
        _ => new Text($"”{Short(token.Text)}”", $"“{Short(token.Text)}”"),
    };
}
