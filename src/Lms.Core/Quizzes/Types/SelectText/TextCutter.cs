using System.Text.RegularExpressions;

namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>Cuts sanitised HTML into words or sentences, below the paragraph that asks. Nothing in a link is a word of its own.</summary>
internal static partial class TextCutter
{
    private static readonly HashSet<string> Inline = ["strong", "b", "em", "i", "u", "s", "sub", "sup", "small", "mark", "code", "kbd", "span", "abbr"];

    /// <summary>Where the text to mark in begins: after the first paragraph. 0 when there is only one.</summary>
    public static int Start(string html)
    {
        var end = html.IndexOf("</p>", StringComparison.Ordinal);
        return end < 0 || PlainText.Of(html[end..]).Length == 0 ? 0 : end + "</p>".Length;
    }

    /// <summary>Every word, without the punctuation around it.</summary>
    public static IReadOnlyList<TextRange> Words(string html)
    {
        var words = new List<TextRange>();
        var links = 0;
        foreach (Match token in Tokens().Matches(html, Start(html)))
        {
            if (token.Value[0] == '<')
            {
                links += token.Value.StartsWith("<a ", StringComparison.Ordinal) ? 1 : token.Value == "</a>" ? -1 : 0;
                continue;
            }

            foreach (Match word in Word().Matches(token.Value))
            {
                if (links == 0)
                    words.Add(new($"w{words.Count + 1}", token.Index + word.Index, token.Index + word.Index + word.Length));
            }
        }

        return words;
    }

    /// <summary>Every sentence with its punctuation; null when one begins or ends within a formatting that it does not share.</summary>
    public static IReadOnlyList<TextRange>? Sentences(string html)
    {
        var found = new List<TextRange>();
        int? from = null;
        int to = 0, depth = 0, began = 0;
        var sound = true;
        void Close()
        {
            if (from is { } start)
            {
                sound &= depth == began;
                found.Add(new($"s{found.Count + 1}", start, to));
            }

            from = null;
        }

        foreach (Match token in Tokens().Matches(html, Start(html)))
        {
            if (token.Value[0] == '<')
            {
                var name = token.Value.TrimStart('<', '/').Split(' ', '>')[0];
                if (!Inline.Contains(name))
                {
                    Close();
                    continue;
                }

                if (token.Value[1] == '/')
                {
                    depth--;
                    to = token.Index + token.Length;
                }
                else
                {
                    if (from is not null && EndsThere(html, to))
                        Close();
                    if (from is null)
                        (from, began, to) = (token.Index, depth, token.Index);
                    depth++;
                }

                continue;
            }

            foreach (Match run in Run().Matches(token.Value))
            {
                var at = token.Index + run.Index;
                if (from is not null && at > to && EndsThere(html, to) && !(char.IsLower(run.Value[0]) || char.IsDigit(run.Value[0])))
                    Close();
                if (from is null)
                    (from, began) = (at, depth);
                to = at + run.Length;
            }
        }

        Close();
        return sound ? found : null;
    }

    private static bool EndsThere(string html, int to) => SentenceEnd().IsMatch(Tag().Replace(html[Math.Max(0, to - 40)..to], ""));

    [GeneratedRegex("<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>|[^<]+", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // From the first letter or digit to the last one before white space; an entity is a sign like any other.
    [GeneratedRegex(@"(?<!&[a-zA-Z0-9#]{0,30})[\p{L}\p{N}](?:(?:&(?!nbsp;)[a-zA-Z0-9#]+;|[^\s&])*[\p{L}\p{N}])?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:&(?!nbsp;)[a-zA-Z0-9#]+;|[^\s&])+", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"[.!?…]+[""”“»«'’)\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
