using System.Text;
using System.Text.RegularExpressions;
using Lms.Core.Html;

namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>One language's text without the author's marks, and where they were.</summary>
/// <param name="Html">The text, sanitised.</param>
/// <param name="Marks">The marks in the order of the text.</param>
internal sealed partial record MarkedText(string Html, IReadOnlyList<TextRange> Marks)
{
    /// <summary>Takes the marks <c>[[id]]…[[/id]]</c> out of a text.</summary>
    /// <param name="html">The text.</param>
    /// <param name="language">Its language, for the faults.</param>
    /// <param name="report">Called once per fault.</param>
    public static MarkedText Read(string html, string language, Action<string, Text> report)
    {
        void Fault(string code, string name, string swedish, string english) => report(code, new Text(
            $"I texten på {language}: [[{name}]] {swedish}.", $"In the text in {language}: [[{name}]] {english}."));

        var plain = new StringBuilder();
        var marks = new List<TextRange>();
        (PlaceholderPiece Piece, int At)? open = null;
        foreach (var piece in Placeholders.Split(html))
        {
            plain.Append(piece.Html);
            if (piece.Name is not { } name)
                continue;
            if (piece.IsInLink)
                Fault("select-mark-link", name, "står i en länk. Flytta ut märket", "stands in a link. Move the mark out of it");
            if (open is { } opened && name == "/" + opened.Piece.Name)
            {
                var words = plain.ToString(opened.At, plain.Length - opened.At);
                if (piece.Parent != opened.Piece.Parent || NotWithin().IsMatch(words))
                    Fault("select-mark-crosses", opened.Piece.Name!, "börjar och slutar inte i samma stycke eller formatering, eller omfattar en länk. Flytta ett av märkena", "does not begin and end in the same paragraph or formatting, or has a link in it. Move one of the marks");
                else if (PlainText.Of(words).Length == 0)
                    Fault("select-mark-empty", opened.Piece.Name!, "märker ut ingenting. Skriv orden mellan märkena", "marks nothing. Write the words between the marks");
                else
                    marks.Add(new(opened.Piece.Name!, opened.At, plain.Length));
                open = null;
            }
            else if (open is null && name[0] != '/')
            {
                open = (piece, plain.Length);
            }
            else
            {
                Fault("select-mark-open", name, "passar inte ihop med märket före. Skriv [[a]]ord[[/a]], ett märke i taget", "does not fit the mark before it. Write [[a]]words[[/a]], one mark at a time");
            }
        }

        if (open is { } left)
            Fault("select-mark-open", left.Piece.Name!, "har inget slut. Skriv [[a]]ord[[/a]]", "has no end. Write [[a]]words[[/a]]");
        return new(plain.ToString(), marks);
    }

    /// <summary>The text with placeholders around pieces, for the learner.</summary>
    /// <param name="pieces">The pieces in the order of the text.</param>
    public string With(IReadOnlyList<TextRange> pieces)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var piece in pieces)
        {
            text.Append(Html, at, piece.From - at).Append("[[").Append(piece.Name).Append("]]")
                .Append(Html, piece.From, piece.To - piece.From).Append("[[/").Append(piece.Name).Append("]]");
            at = piece.To;
        }

        return text.Append(Html, at, Html.Length - at).ToString();
    }

    // Blocks and links cannot be part of a control's label.
    [GeneratedRegex("<(?!/?(?:strong|b|em|i|u|s|sub|sup|small|mark|code|kbd|span|abbr|br)[ >])", RegexOptions.CultureInvariant)]
    private static partial Regex NotWithin();
}
