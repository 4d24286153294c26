using Lms.Core.Html;

namespace Lms.Core.Tests.Html;

[TestFixture]
public sealed class PlaceholdersTests
{
    [TestCase("En [[1]] och en [[2]].", "1 2")]
    [TestCase("[[a]]ord[[/a]]", "a /a")]
    [TestCase("<p>En <em>[[1]]</em></p><ul><li>[[2]]</li></ul>", "1 2")]
    [TestCase("[[1]][[1]]", "1 1")]
    [TestCase("[[[1]]]", "1")]
    [TestCase("[[]] [[ 1 ]] [[A]] [[-a]] [[å]] [1] [[1] ]", "")]
    [TestCase("[<em>[1]</em>]", "")]
    [TestCase("<abbr title=\"[[1]]\">x</abbr>", "")]
    [TestCase("<abbr title=\"> [[1]]\">[[2]]</abbr>", "2")]
    [TestCase("<a href=\"https://osby.se/[[1]]\">x</a>", "")]
    [TestCase("<!-- [[1]] -->x", "")]
    [TestCase("<script>[[1]]</script><style>[[2]]</style><textarea>[[3]]</textarea>", "")]
    [TestCase("<img alt=\"[[1]]\" src=x onerror=alert(1)>", "")]
    [TestCase("&lt;[[1]]&gt; &#91;&#91;2&#93;&#93;", "1 2")]
    [TestCase("a < b [[1]] c > d", "1")]
    [TestCase("<p title='\"'>[[1]]", "1")]
    [TestCase("<svg><title>[[1]]</title></svg>[[2]]", "2")]
    public void Are_found_in_the_text_and_nowhere_else(string html, string names) =>
        Assert.That(string.Join(' ', Placeholders.Names(html)), Is.EqualTo(names));

    [TestCase("<p>En [[1]]<br>och</p>")]
    [TestCase("<ul><li><strong>[[1]]</strong> x</li><li>[[2]]</li></ul>")]
    [TestCase("<table><tbody><tr><td>[[1]]</td></tr></tbody></table>")]
    [TestCase("<b><i>[[1]]</b>[[2]]</i>")]
    [TestCase("<p>[[1]]<div>[[2]]</p>")]
    [TestCase("</p></div>[[1]]<p")]
    public void What_is_put_in_their_place_stands_in_valid_html(string html)
    {
        var filled = Placeholders.Replace(html, name => $"<span lang=\"{(name == "1" ? "sv" : "en")}\">x</span>");

        Assert.That(HtmlAllowList.Clean(filled), Is.EqualTo(filled));
    }

    [Test]
    public void The_pieces_in_a_row_are_the_sanitised_text()
    {
        const string html = "<p onclick=\"x()\">En [[1]] <a href=\"javascript:x()\">och</a> [[2]]</p>";

        var whole = string.Concat(Placeholders.Split(html).Select(piece => piece.Html + (piece.Name is { } name ? $"[[{name}]]" : "")));

        Assert.That(whole, Is.EqualTo(HtmlAllowList.Clean(html)));
    }

    [Test]
    public void Each_tells_whether_it_stands_in_a_link_and_in_which_element()
    {
        var pieces = Placeholders.Split("[[a]]<em>[[b]]</em><a href=\"https://osby.se\"><b>[[c]]</b></a><br>[[/a]]");

        Assert.That(pieces.Select(piece => piece.IsInLink), Is.EqualTo(new[] { false, false, true, false, false }));
        Assert.That(pieces[0].Parent, Is.EqualTo(pieces[3].Parent).And.Not.EqualTo(pieces[1].Parent));
    }

    [TestCase("En [[x]] och [[y]].", "En [1] och [2].")]
    [TestCase("Den [[a]]bästa[[/a]] [[b]]dagen[[/b]].", "Den bästa dagen.")]
    [TestCase("Ingen lucka", "Ingen lucka")]
    public void Where_nothing_can_be_filled_in_gaps_are_numbered_and_marks_gone(string html, string shown) =>
        Assert.That(Placeholders.Numbered(html), Is.EqualTo(shown));

    [Test]
    public void Broken_tags_without_end_do_not_hang()
    {
        var html = string.Concat(Enumerable.Repeat("<a [[", 5_000));

        Assert.That(Placeholders.Names(html), Is.Empty);
    }
}
