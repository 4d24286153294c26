using System.Buffers;
using System.Text;

namespace Lms.Core.Templates.Running;

/// <summary>Text made harmless in element content and in quoted attributes; letters such as å stay as they are.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("&<>\"'");

    public static string Encode(string text)
    {
        var first = text.AsSpan().IndexOfAny(Dangerous);
        if (first < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 32).Append(text, 0, first);
        foreach (var letter in text.AsSpan(first))
        {
            _ = letter switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(letter),
            };
        }

        return encoded.ToString();
    }
}
