namespace Lms.Core.Quizzes.Gift;

/// <summary>
/// Cuts a GIFT text into questions. A blank line or a new <c>::id::</c> ends a question also when its braces are broken,
/// so that one fault does not hide the questions after it.
/// </summary>
internal sealed class GiftChunks
{
    private const int MaxComments = 20;
    private const string CategoryMark = "$CATEGORY";

    private readonly string[] lines;
    private readonly bool[] closesAhead;
    private readonly Action<int, string, Text> report;
    private readonly List<GiftChunk> chunks = [];
    private readonly List<string> comments = [];
    private GiftChunk current = new();
    private bool toldBlank;
    private int questions;

    private GiftChunks(string text, Action<int, string, Text> report)
    {
        lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF').Split('\n');
        this.report = report;
        closesAhead = CloseAhead(lines);
    }

    /// <summary>The chunks; at most one question more than <see cref="GiftReader.MaxQuestions"/>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="report">Called with line, code and message.</param>
    public static List<GiftChunk> Of(string text, Action<int, string, Text> report)
    {
        var cutter = new GiftChunks(text, report);
        for (var i = 0; i < cutter.lines.Length && cutter.questions <= GiftReader.MaxQuestions; i++)
            cutter.Take(i);
        cutter.End();
        return cutter.chunks;
    }

    private static bool StartsQuestion(string trimmed) => trimmed.StartsWith("::", StringComparison.Ordinal);

    private static bool IsComment(string trimmed) => trimmed.StartsWith("//", StringComparison.Ordinal);

    private static bool IsCategory(string trimmed) => trimmed.StartsWith(CategoryMark, StringComparison.OrdinalIgnoreCase);

    // For each line: whether the next brace, before any new question, closes one. Told once, from the end, to stay linear.
    private static bool[] CloseAhead(string[] lines)
    {
        var ahead = new bool[lines.Length + 1];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            var trimmed = lines[i].Trim();
            var brace = IsComment(trimmed) ? -1 : GiftEscapes.FindAny(lines[i], "{}", 0);
            ahead[i] = !StartsQuestion(trimmed) && !IsCategory(trimmed) && (brace < 0 ? ahead[i + 1] : lines[i][brace] == '}');
        }

        return ahead;
    }

    private void Take(int index)
    {
        var trimmed = lines[index].Trim();
        if (IsComment(trimmed))
        {
            if (current.IsEmpty && comments.Count < MaxComments)
                comments.Add(trimmed);
            return;
        }

        if (trimmed.Length == 0)
        {
            TakeBlank(index);
            return;
        }

        if (IsCategory(trimmed))
        {
            End();
            var category = new GiftChunk { IsCategory = true };
            comments.Clear();
            category.Add(index + 1, lines[index]);
            chunks.Add(category);
            return;
        }

        if (StartsQuestion(trimmed) && !current.IsEmpty)
        {
            if (current.IsClosed)
            {
                report(index + 1, "gift-blank-line-missing", new Text(
                    "Lägg en tom rad mellan frågorna.", "Put a blank line between questions."));
            }

            End();
        }

        if (current.IsEmpty && comments.Count > 0)
        {
            current.Comments = [.. comments];
            comments.Clear();
        }

        current.Add(index + 1, lines[index]);
    }

    private void TakeBlank(int index)
    {
        if (!current.IsOpen || !closesAhead[index + 1])
        {
            End();
            return;
        }

        if (!toldBlank)
        {
            report(index + 1, "gift-blank-line-inside", new Text(
                "Ta bort den tomma raden: den står inuti frågans svar. Skriv \\n\\n för ett nytt stycke.",
                "Remove the blank line: it stands inside the question’s answers. Write \\n\\n for a new paragraph."));
        }

        toldBlank = true;
        current.Add(index + 1, "");
    }

    private void End()
    {
        if (!current.IsEmpty)
        {
            chunks.Add(current);
            questions++;
        }

        current = new();
        toldBlank = false;
    }
}
