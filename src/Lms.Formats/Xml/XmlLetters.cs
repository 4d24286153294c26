using System.Text;
using System.Xml;

namespace Lms.Formats.Xml;

/// <summary>What an XML file can hold.</summary>
internal static class XmlLetters
{
    /// <summary>The text without control characters and halves of letters, which XML has no way to write.</summary>
    public static string Only(string text)
    {
        if (FirstFault(text, 0) is var from && from < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        var start = 0;
        for (var at = from; at >= 0; at = FirstFault(text, start))
        {
            kept.Append(text, start, at - start);
            start = at + 1;
        }

        return kept.Append(text, start, text.Length - start).ToString();
    }

    private static int FirstFault(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (!XmlConvert.IsXmlChar(text[at]))
                return at;
        }

        return -1;
    }
}
