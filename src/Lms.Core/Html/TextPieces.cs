using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Lms.Core.Html;

/// <summary>A piece of a text that an element takes the place of.</summary>
/// <param name="At">Where it begins, 0 for the text's first letter.</param>
/// <param name="Length">How many letters it has; above 0.</param>
/// <param name="Element">Makes what stands there instead.</param>
internal readonly record struct TextPiece(int At, int Length, Func<IDocument, INode> Element);

/// <summary>Puts elements in the place of pieces of a text, where the text is not in an element that is left alone.</summary>
internal static class TextPieces
{
    /// <summary>The HTML with the pieces replaced.</summary>
    /// <param name="html">Sanitised HTML.</param>
    /// <param name="leftAlone">Names of elements whose text is not looked at, in lower case.</param>
    /// <param name="find">The pieces of one text, in order and apart from each other.</param>
    /// <returns>The very same text when there is nothing to replace.</returns>
    public static string Replace(string html, IReadOnlySet<string> leftAlone, Func<string, IEnumerable<TextPiece>> find)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><body></body>");
        document.Body!.InnerHtml = html;
        var replaced = false;
        foreach (var text in Texts(document.Body, leftAlone).ToList())
            replaced |= Replace(text, find(text.Data));
        return replaced ? document.Body.InnerHtml : html;
    }

    private static IEnumerable<IText> Texts(INode node, IReadOnlySet<string> leftAlone)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                yield return text;
            }
            else if (child is IElement element && !leftAlone.Contains(element.LocalName))
            {
                foreach (var inner in Texts(element, leftAlone))
                    yield return inner;
            }
        }
    }

    private static bool Replace(IText text, IEnumerable<TextPiece> pieces)
    {
        var data = text.Data;
        var at = 0;
        foreach (var piece in pieces)
        {
            text.Parent!.InsertBefore(text.Owner!.CreateTextNode(data[at..piece.At]), text);
            text.Parent!.InsertBefore(piece.Element(text.Owner!), text);
            at = piece.At + piece.Length;
        }

        if (at == 0)
            return false;
        text.Data = data[at..];
        return true;
    }
}
