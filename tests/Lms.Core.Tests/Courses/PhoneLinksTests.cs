using Lms.Core.Courses;

namespace Lms.Core.Tests.Courses;

/// <summary>Numbers to press in a support note.</summary>
[TestFixture]
public sealed class PhoneLinksTests
{
    [TestCase("112", "112")]
    [TestCase("1177", "1177")]
    [TestCase("114 14", "11414")]
    [TestCase("116 111", "116111")]
    [TestCase("90101", "90101")]
    [TestCase("020-50 50 50", "020505050")]
    [TestCase("0479-52 80 00", "0479528000")]
    [TestCase("08-123 456 78", "0812345678")]
    public void A_number_is_a_link_that_calls_it(string number, string called) =>
        Assert.That(PhoneLinks.In($"<p>Ring <strong>{number}</strong>, eller {number}.</p>"), Is.EqualTo(
            $"<p>Ring <strong>{Link(number, called)}</strong>, eller {Link(number, called)}.</p>"));

    [TestCase("<p>Läs på 1177.se eller do.se.</p>")]
    [TestCase("<p>Numren gäller per 1 november 2026.</p>")]
    [TestCase("<p>Du som är under 18 år. Bidraget är 8 000 kronor, 2 800 000 i allt, 112 000 för er.</p>")]
    [TestCase("<p>Lagen (2009:724), AFS 2023:1, 90101:2, nummer 5112 och 112-sidan.</p>")]
    [TestCase("<p>Sidan <a href=\"https://www.1177.se/\">1177</a> och <code>112</code>.</p>")]
    [TestCase("")]
    public void What_is_no_number_to_call_stays_as_it_is(string html) => Assert.That(PhoneLinks.In(html), Is.EqualTo(html));

    [Test]
    public void Text_around_a_number_stays_encoded() =>
        Assert.That(PhoneLinks.In("<p>&lt;b&gt; 112 &amp; hjälp</p>"), Is.EqualTo($"<p>&lt;b&gt; {Link("112", "112")} &amp; hjälp</p>"));

    private static string Link(string number, string called) => $"<a href=\"tel:{called}\">{number}</a>";
}
