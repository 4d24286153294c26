namespace Lms.Core.Quizzes.Types.Numerical;

/// <summary>A unit that an answer may have.</summary>
/// <param name="Names">What counts as it; the first one is shown in Swedish, of exactly one the second.</param>
/// <param name="English">What is shown in English: the first one, of exactly one the second.</param>
/// <param name="Times">How many of the base unit one is, times <paramref name="Per"/>.</param>
/// <param name="Per">Divides, so that a minute is exactly 1/60 hour.</param>
internal sealed record NumericalUnit(IReadOnlyList<string> Names, IReadOnlyList<string> English, decimal Times, decimal Per)
{
    public bool IsBase => Times == Per;

    public decimal ToBase(decimal value) => value * Times / Per;

    public string In(string language, decimal count = 0) =>
        (LanguageTag.BaseOf(language) == "en" ? English : Names) is var names && Math.Abs(count) == 1 && names.Count > 1 ? names[1] : names[0];
}
