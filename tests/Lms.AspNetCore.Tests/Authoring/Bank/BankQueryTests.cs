using Lms.AspNetCore.Authoring.Bank;
using Lms.Core.Authoring.Bank;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Lms.AspNetCore.Tests.Authoring.Bank;

/// <summary>The address says which questions are listed.</summary>
[TestFixture]
public sealed class BankQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Test]
    public void Every_part_of_the_address_narrows()
    {
        var owner = Guid.CreateVersion7();
        var filter = Read($"?sok=tolk&typ=essay&status=klara&kategori=Samtal/Tolk&markning=difficulty:sv%C3%A5r&agare={owner}&gar-ut=1").Filter;

        Assert.That(filter, Is.EqualTo(new BankFilter
        {
            Text = "tolk",
            Type = "essay",
            State = BankQuestionState.Ready,
            Category = "Samtal/Tolk",
            Tag = new(BankTagKind.Difficulty, "svår"),
            Owner = new(owner),
            ExpiresBefore = new(2027, 1, 21),
        }));
    }

    [TestCase("")]
    [TestCase("?sok=+&typ=&status=annat&markning=3:x&agare=ingen&kategori=")]
    [TestCase("?markning=difficulty:&efter=skrap")]
    public void What_says_nothing_narrows_nothing(string address) => Assert.That(Read(address).Filter.IsEmpty, Is.True);

    [Test]
    public void A_slash_alone_means_the_questions_without_a_category() => Assert.That(Read("?kategori=/").Filter.Category, Is.Empty);

    [Test]
    public void Another_filter_begins_from_the_beginning() => Assert.Multiple(() =>
    {
        var query = Read("?sok=tolk+%26+mer&efter=1.a&valda=alla");
        Assert.That(query.With("status", "klara"), Is.EqualTo("?sok=tolk%20%26%20mer&status=klara"));
        Assert.That(query.With("valda", null), Is.EqualTo("?sok=tolk%20%26%20mer&efter=1.a"));
        Assert.That(query.With("sok", null), Is.Empty);
    });

    private static BankQuery Read(string address) => new(new QueryCollection(QueryHelpers.ParseQuery(address)), Today);
}
