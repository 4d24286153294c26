namespace Lms.BrowserTests.Journeys;

/// <summary>A question as the review shows it.</summary>
/// <param name="Stem">What was asked.</param>
/// <param name="Right">The words marked as right.</param>
/// <param name="Pairs">The right pairs.</param>
internal sealed record ReviewedQuestion(string Stem, IReadOnlyList<string> Right, IReadOnlyList<ReviewedPair> Pairs)
{
    /// <summary>Script that reads the review.</summary>
    public const string ReadAll = """
        () => {
          const text = node => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
          return [...document.querySelectorAll('article.lms-q')].map(part => ({
            stem: text(part.querySelector('.lms-stem')),
            right: [...part.querySelectorAll('.lms-answers > .is-right strong, .lms-answers > .is-missed strong')].map(text),
            pairs: [...part.querySelectorAll('.lms-answers > li')].filter(row => row.querySelector('.lms-pair')).map(row => ({
              label: text(row.querySelector('.lms-pair strong')),
              right: row.classList.contains('is-right') ? text(row.querySelector('.lms-pair span')).replace(/^→ /, '') : text(row.querySelector('.lms-small strong')),
            })),
          }));
        }
        """;
}
