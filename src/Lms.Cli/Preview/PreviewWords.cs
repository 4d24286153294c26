using Lms.Core;
using Lms.Core.Courses;
using static Lms.Cli.Preview.PreviewHtml;

namespace Lms.Cli.Preview;

/// <summary>The definitions that the marked words of a lesson open.</summary>
internal static class PreviewWords
{
    public static string Html(IReadOnlyList<GlossaryTerm> used, string language) => used.Count == 0 ? "" : $"""
        <div class="lms-words"><p class="lms-words-head"><strong>{new Text("Ord i lektionen", "Words in this lesson").In(language)}</strong></p>
        {string.Concat(used.Select(term => Word(term, language)))}</div>
        """;

    private static string Word(GlossaryTerm term, string language)
    {
        var id = TermMarker.ElementId(term);
        return $"""
            <div class="lms-word" id="{id}" popover role="note" aria-labelledby="{id}-t"><p><dfn id="{id}-t">{Encode(term.Term.In(language))}</dfn></p><p>{Encode(term.Definition.In(language))}</p>
            <p class="lms-word-more"><button type="button" class="lms-btn lms-btn--quiet" popovertarget="{id}" popovertargetaction="hide">{new Text("Stäng", "Close").In(language)}</button></p></div>
            """;
    }
}
