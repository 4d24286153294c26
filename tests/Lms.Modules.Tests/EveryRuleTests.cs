using Lms.Core.Content;
using Lms.Core.Content.Checking;
using Lms.Testing.Modules;

namespace Lms.Modules.Tests;

/// <summary>A module that breaks each rule once. A new rule needs its place here, or these tests fail.</summary>
public sealed class EveryRuleTests
{
    private static readonly string Folder = Checkout.Path("tests", "Lms.Modules.Tests", "Samples", "every-rule");

    private static readonly ContentCheck Check = CoreModuleReader.With<FaultyModule>().Checker.Check(ContentFolder.At(Folder), new DateOnly(2026, 11, 22));

    [Test]
    public void Every_rule_is_broken_once_and_told_with_file_line_and_weight()
    {
        var told = Check.Messages.Select(message => $"{message.Path}:{message.Line} {message.Severity} {message.Code}").ToList();

        Assert.Multiple(() =>
        {
            Assert.That(Check.Reading.Problems, Is.Empty, string.Join('\n', Check.Reading.Problems));
            Assert.That(Check.Messages.Select(message => message.Code), Is.EquivalentTo(ContentChecker.Rules.Select(rule => rule.Code)), string.Join('\n', Check.Messages));
            Assert.That(told, Is.EqualTo(File.ReadAllLines(Folder + ".expected.txt")), string.Join('\n', told));
        });
    }

    [Test]
    public void Every_message_is_a_sentence_in_both_languages_about_a_line_that_is_there()
    {
        Assert.That(
            Check.Messages.Where(message => message.Text.Swedish == message.Text.English || !EndsWell(message.Text.Swedish) || !EndsWell(message.Text.English)),
            Is.Empty);
        Assert.That(
            Check.Messages.Where(message => message.Line < 1 || message.Line > File.ReadAllLines(Path.Combine(Folder, message.Path)).Length), Is.Empty);
    }

    [Test]
    public void A_rule_has_a_code_of_its_own() => Assert.That(ContentChecker.Rules.Select(rule => rule.Code), Is.Unique);

    [Test]
    public void The_guide_for_authors_lists_every_rule()
    {
        var guide = File.ReadAllText(Checkout.Path("modules", "README.md"));

        Assert.That(ContentChecker.Rules.Where(rule => !guide.Contains($"`{rule.Code}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_fact_is_overdue_the_day_after_its_day_of_review()
    {
        var checker = CoreModuleReader.With<FaultyModule>().Checker;

        Assert.That(checker.Check(ContentFolder.At(Folder), new DateOnly(2026, 1, 1)).OverdueFacts, Is.Empty);
        Assert.That(checker.Check(ContentFolder.At(Folder), new DateOnly(2026, 1, 2)).OverdueFacts, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_module_that_cannot_be_read_is_checked_as_far_as_it_goes()
    {
        var broken = CoreModuleReader.Shipped().Checker.Check(ContentFolder.At(Checkout.Path("tests", "Lms.Modules.Tests", "Samples", "broken")), new DateOnly(2026, 11, 22));

        Assert.That(broken.Count(CheckSeverity.Error), Is.GreaterThanOrEqualTo(broken.Reading.Problems.Count));
        Assert.That(broken.Reading.Problems, Is.Not.Empty);
    }

    private static bool EndsWell(string sentence) => sentence.EndsWith('.');
}
