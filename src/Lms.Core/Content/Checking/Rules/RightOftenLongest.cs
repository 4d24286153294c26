namespace Lms.Core.Content.Checking.Rules;

/// <summary>In a set whose right answers are mostly the longest ones, length tells the answer.</summary>
internal sealed class RightOftenLongest() : CheckRule(new ContentRule("right-often-longest", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from set in ChoiceSet.Of(module)
        from language in module.WholeLanguages
        let longest = set.Questions.Where(question => ChoiceSet.LongestIsRight(question, language)).ToList()
        let percent = 100 * longest.Count / set.Questions.Count
        where percent > ChoiceSet.MostPercent
        select Tell(
            module.PlaceOf(longest[0], language),
            $"Det rätta svaret är längst i {percent} % av frågorna i {set.Set} ({language}): {string.Join(", ", longest.Select(CheckedModule.NameOf))}. Korta det, eller gör fel svar lika utförliga, i några av dem.",
            $"The right answer is the longest in {percent} % of the questions of {set.Set} ({language}): {string.Join(", ", longest.Select(CheckedModule.NameOf))}. Shorten it, or make wrong answers as full, in some of them.");
}
