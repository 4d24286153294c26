namespace Lms.Core.Content.Checking.Rules;

/// <summary>In a set whose right answers mostly stand first, place tells the answer wherever options are not shuffled.</summary>
internal sealed class RightOftenFirst() : CheckRule(new ContentRule("right-often-first", CheckSeverity.Warning))
{
    public override IEnumerable<CheckMessage> Of(CheckedModule module) =>
        from set in ChoiceSet.Of(module)
        let percent = set.PercentOf(question => question.Choices[0].Fraction > 0)
        where percent > ChoiceSet.MostPercent
        select Tell(
            module.PlaceOf(set.Questions.First(question => question.Choices[0].Fraction > 0), module.Languages[0]),
            $"Det rätta svaret står först i {percent} % av frågorna i {set.Set}. Flytta det i några av dem: på papper och i en utskrift blandas alternativen inte.",
            $"The right answer stands first in {percent} % of the questions of {set.Set}. Move it in some of them: on paper and in print, options are not shuffled.");
}
