using AngleSharp.Dom;
using Lms.Core.Html;

namespace Lms.Core.Courses;

/// <summary>
/// Makes the first occurrence of each glossary term in a lesson a button that opens its definition: one marker a lesson,
/// given its texts in order. Only text is looked at, never what stands in links, headings or code.
/// </summary>
/// <param name="terms">The course's glossary.</param>
public sealed class TermMarker(IReadOnlyList<GlossaryTerm> terms)
{
    private static readonly HashSet<string> LeftAlone = new(StringComparer.Ordinal)
    {
        "a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "kbd", "button", "summary", "label",
    };

    private const string Closing = ".,;:!?)”’»";

    private readonly Dictionary<string, TermPattern> patterns = new(StringComparer.Ordinal);
    private readonly List<GlossaryTerm> used = [];

    /// <summary>The terms marked so far, in the order of the text.</summary>
    public IReadOnlyList<GlossaryTerm> Used => used;

    /// <summary>Id of the element that holds a term's definition; the page has one for each of <see cref="Used"/>.</summary>
    /// <param name="term">The term.</param>
    public static string ElementId(GlossaryTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return "ord-" + term.Id;
    }

    /// <summary>The HTML with a button around each term that no earlier text of the lesson had; else unchanged.</summary>
    /// <param name="html">Sanitised HTML.</param>
    /// <param name="language">The text's language.</param>
    public string Mark(string html, string language)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (terms.Count == used.Count || html.Length == 0)
            return html;
        if (!patterns.TryGetValue(language, out var pattern))
            patterns[language] = pattern = new TermPattern(terms, language);

        // Most texts hold no term, and need no tree.
        if (!pattern.In(PlainText.Of(html)).Any(found => !used.Contains(found.Term)))
            return html;
        return TextPieces.Replace(html, LeftAlone, text => Pieces(text, pattern));
    }

    private IEnumerable<TextPiece> Pieces(string text, TermPattern pattern)
    {
        foreach (var (place, term) in pattern.In(text))
        {
            if (used.Contains(term))
                continue;
            used.Add(term);
            var end = place.Index + place.Length;
            while (end < text.Length && Closing.Contains(text[end]))
                end++;
            yield return new(place.Index, end - place.Index, document => Tied(Button(document, term, place.Value), text[(place.Index + place.Length)..end]));
        }
    }

    // A line may break between a button and what follows it, which would begin the next one with a full stop.
    private static IElement Tied(IElement button, string closing)
    {
        if (closing.Length == 0)
            return button;
        var tied = button.Owner!.CreateElement("span");
        tied.SetAttribute("class", "lms-tied");
        tied.Append(button, button.Owner!.CreateTextNode(closing));
        return tied;
    }

    private static IElement Button(IDocument document, GlossaryTerm term, string words)
    {
        var button = document.CreateElement("button");
        button.SetAttribute("type", "button");
        button.SetAttribute("class", "lms-term");
        button.SetAttribute("popovertarget", ElementId(term));
        button.TextContent = words;
        return button;
    }
}
