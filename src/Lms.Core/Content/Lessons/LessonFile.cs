using Lms.Core.Content.Yaml;

namespace Lms.Core.Content.Lessons;

/// <summary>One language's file of a lesson: front matter, then blocks.</summary>
internal sealed class LessonFile
{
    private const int MaxLength = 256 * 1024;

    private readonly List<LessonPart> parts = [];
    private readonly YamlPlace place;
    private readonly string[] lines;
    private int at;

    private LessonFile(string path, string language, string text, ContentFaults faults)
    {
        Path = path;
        Language = language;
        place = new YamlPlace(path, 0, [language], faults);
        lines = text.Split('\n');
        Front = ReadFront();
        Body = Join(at, lines.Length);
        while (at < lines.Length)
            ReadPart();
    }

    public string Path { get; }

    public string Language { get; }

    public YamlRecord? Front { get; }

    /// <summary>All that stands below the front matter, as written.</summary>
    public string Body { get; }

    public IReadOnlyList<LessonPart> Parts => parts;

    public static LessonFile? Read(string path, string language, ModuleContext context)
    {
        if (context.ReadText(path) is not { } text)
            return null;
        if (text.Length <= MaxLength)
            return new LessonFile(path, language, text, context.Faults);
        context.Faults.Add(path, 0, "lesson-too-large", "Lektionen är större än 256 kB. Dela upp den.", "The lesson is larger than 256 kB. Divide it.");
        return null;
    }

    private static bool IsRule(string line) => line.TrimEnd() == "---";

    private static bool IsMark(string line) => line.StartsWith(":::", StringComparison.Ordinal);

    private static bool IsFence(string line) => line.TrimStart().StartsWith("```", StringComparison.Ordinal);

    private static string KindOf(string line) => line[3..].Trim();

    private YamlRecord? ReadFront()
    {
        var end = lines.Length > 0 && IsRule(lines[0]) ? Array.FindIndex(lines, 1, IsRule) : -1;
        if (end < 0)
        {
            Report(1, "lesson-front-matter", "Filen ska börja med --- och inställningar, till exempel title, och sedan en rad ---.", "The file must begin with --- and settings such as title, and then a line ---.");
            return null;
        }

        at = end + 1;
        return Yaml(1, end);
    }

    private void ReadPart()
    {
        if (IsMark(lines[at]))
            ReadBlock();
        else
            ReadText();
    }

    private void ReadText()
    {
        var start = at;
        var fenced = false;
        while (at < lines.Length && (fenced || !IsMark(lines[at])))
            fenced ^= IsFence(lines[at++]);
        while (start < at && lines[start].Trim().Length == 0)
            start++;
        if (start < at)
            parts.Add(new LessonPart("text", start + 1, null, Join(start, at), start + 1));
    }

    private void ReadBlock()
    {
        var start = at++;
        var kind = KindOf(lines[start]);
        if (kind.Length == 0)
        {
            Report(start + 1, "block-unopened", "Raden ::: avslutar ett block som inte har börjat. Ta bort raden, eller börja blocket med ::: och dess sort.", "The line ::: ends a block that has not begun. Remove the line, or begin the block with ::: and its kind.");
            return;
        }

        if (kind == LessonPart.Same)
        {
            ReadSame(start);
            return;
        }

        // A new block begins where this one was left open, so that one missing ::: is one fault.
        var end = Array.FindIndex(lines, at, IsMark);
        if (end < 0 || KindOf(lines[end]).Length > 0)
            Report(start + 1, "block-unclosed", $"Blocket {kind} har inget slut. Sätt en rad ::: efter det.", $"The block {kind} has no end. Put a line ::: after it.");
        end = end < 0 ? lines.Length : end;
        at = end < lines.Length && KindOf(lines[end]).Length == 0 ? end + 1 : end;
        var rule = Array.FindIndex(lines, start + 1, end - start - 1, IsRule);
        var header = Yaml(start + 1, rule < 0 ? end : rule);
        var text = rule < 0 ? end : rule + 1;
        parts.Add(new LessonPart(kind, start + 1, header, Join(text, end), text + 1));
    }

    // One line says it all; who closes it out of habit does no harm.
    private void ReadSame(int start)
    {
        if (at < lines.Length && IsMark(lines[at]) && KindOf(lines[at]).Length == 0)
            at++;
        if (!LanguageTag.IsVariant(Language))
            Report(start + 1, "block-same-whole", $"::: same finns bara i en språkvariant, till exempel {LanguageTag.EasySwedish}. Skriv blocket på {Language}.", $"::: same is for a language variant such as {LanguageTag.EasySwedish}. Write the block in {Language}.");
        parts.Add(new LessonPart(LessonPart.Same, start + 1, null, "", start + 1));
    }

    private YamlRecord? Yaml(int from, int to) => YamlFile.Read(Join(from, to), place with { LinesBefore = from });

    private string Join(int from, int to) => string.Join('\n', lines, from, Math.Max(0, to - from)).TrimEnd();

    private void Report(int line, string code, string swedish, string english) => place.Report(line, code, swedish, english);
}
