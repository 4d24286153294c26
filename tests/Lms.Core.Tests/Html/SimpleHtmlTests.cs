using System.Reflection;
using System.Text;
using Lms.Core.Html;

namespace Lms.Core.Tests.Html;

public sealed class SimpleHtmlTests
{
    [Test]
    public void What_is_taken_for_clean_is_what_cleaning_makes_of_it()
    {
        var clean = typeof(HtmlAllowList).GetMethod("CleanOnce", BindingFlags.NonPublic | BindingFlags.Static)!.CreateDelegate<Func<string, string>>();
        var random = new Random(11);
        string[] pieces = ["<p>", "</p>", "<b>", "</b>", "<em>", "</em>", "<ul>", "</ul>", "<li>", "</li>", "<br>", "<code>", "</code>", "ord", " ", "\n", "&amp;", "&lt;", "\"", "å", "<ol>", "</ol>"];
        var taken = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var html = new StringBuilder();
            for (var n = random.Next(1, 9); n > 0; n--)
                html.Append(pieces[random.Next(pieces.Length)]);
            if (!SimpleHtml.IsClean(html.ToString()))
                continue;
            taken++;
            Assert.That(clean(html.ToString()), Is.EqualTo(html.ToString()));
        }

        Assert.That(taken, Is.GreaterThan(500));
    }

    [TestCase("<p>a</p>", true)]
    [TestCase("<p>a <strong>b</strong></p><ul>\n<li>c</li>\n</ul>", true)]
    [TestCase("<p>a", false)]
    [TestCase("<p class=x>a</p>", false)]
    [TestCase("<b><p>a</p></b>", false)]
    [TestCase("<p><p>a</p></p>", false)]
    [TestCase("<ul>a</ul>", false)]
    [TestCase("<script>a</script>", false)]
    [TestCase("a & b", false)]
    [TestCase("a > b", false)]
    [TestCase("<b><b>a</b></b>", false)]
    public void Only_the_simplest_is_taken_for_clean(string html, bool isClean) => Assert.That(SimpleHtml.IsClean(html), Is.EqualTo(isClean));
}
