using System.Text.RegularExpressions;

namespace Lms.Core.Authoring.Advice;

/// <summary>“All of the above” is right as soon as two others are, and options are shuffled.</summary>
internal sealed partial class CollectingOption : AdviceRule
{
    public override string Code => "collecting-option";

    public static bool Is(AdvisedOption option) => Collects().IsMatch(option.Text);

    public override IEnumerable<(string Where, Text Text)> Of(AdvisedQuestion question)
    {
        if (!question.IsChoice)
            yield break;
        foreach (var option in question.Options.Where(Is))
        {
            yield return (option.Where, new(
                "”Alla ovan” och ”inget av dem” prövar slutledning mer än kunskap, och alternativen blandas. Låt deltagaren markera flera svar i stället, eller skriv ett eget fel svar.",
                "“All of the above” and “none of these” test deduction more than knowledge, and options are shuffled. Let the learner mark several answers instead, or write a wrong answer of its own."));
        }
    }

    [GeneratedRegex(@"\b(all[at]?|ing[ae]t?|båda|både|none|all|both|neither)\s+(av\s+)?(de\s+|dem\b|det\s+|of\s+|the\s+|these\b|alternativ\w*\s*)*(ovan\w*|ovanstående|föregående|above|these|them|dem|alternativen|svaren|options|answers|a och b|a and b)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Collects();
}
