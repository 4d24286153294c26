namespace Lms.BrowserTests.Journeys;

/// <summary>A question as it stands on the page.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Anchor">Its element's id.</param>
/// <param name="IsPlain">True when choosing, pairing or writing a word is all there is to it.</param>
/// <param name="Stem">What is asked.</param>
/// <param name="Several">True when several choices may be chosen.</param>
/// <param name="Options">The choices' words, in the order shown.</param>
/// <param name="Pairs">What is to be paired, with the entries of its list.</param>
internal sealed record ShownQuestion(string Id, string Anchor, bool IsPlain, string Stem, bool Several, IReadOnlyList<string> Options, IReadOnlyList<ShownPair> Pairs)
{
    /// <summary>Script that reads the questions of the player.</summary>
    public const string ReadAll = """
        () => {
          const text = node => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
          return [...document.querySelectorAll('[data-lms-question]')].map(part => ({
            id: part.dataset.lmsQuestion,
            anchor: part.id,
            isPlain: part.querySelector('[data-lms-enhance], .lms-kprim, .lms-gaps, .lms-marks') === null,
            stem: text(part.querySelector('.lms-stem')),
            several: part.querySelector('.lms-choice input[type=checkbox]') !== null,
            options: [...part.querySelectorAll('.lms-choice > span')].map(text),
            pairs: [...part.querySelectorAll('.lms-pairs > li')].map(pair => ({ label: text(pair.querySelector('label')), options: [...pair.querySelectorAll('option')].map(text) })),
          }));
        }
        """;
}
