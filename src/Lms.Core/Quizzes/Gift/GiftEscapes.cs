using System.Text;

namespace Lms.Core.Quizzes.Gift;

/// <summary>Backslashes: which marks count as GIFT, and which are text.</summary>
internal static class GiftEscapes
{
    private const string Escaped = "~=#{}:\\>";

    /// <summary>The first unescaped place of a mark at or after <paramref name="from"/>, or −1.</summary>
    public static int Find(string text, string mark, int from)
    {
        for (var i = from; i <= text.Length - mark.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0)
                return i;
        }

        return -1;
    }

    /// <summary>The first unescaped place of any of the letters, or −1.</summary>
    public static int FindAny(string text, string letters, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (letters.Contains(text[i], StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    public static string Remove(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (text[i] != '\\' || (next != 'n' && !Escaped.Contains(next, StringComparison.Ordinal)))
            {
                plain.Append(text[i]);
                continue;
            }

            plain.Append(next == 'n' ? '\n' : next);
            i++;
        }

        return plain.ToString();
    }

    public static string Add(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                escaped.Append("\\n");
            else if (text[i] is '~' or '=' or '#' or '{' or '}' or ':' or '\\' || (text[i] == '>' && i > 0 && text[i - 1] == '-'))
                escaped.Append('\\').Append(text[i]);
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }
}
