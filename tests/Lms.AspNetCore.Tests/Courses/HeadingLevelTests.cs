using Lms.AspNetCore.Courses;

namespace Lms.AspNetCore.Tests.Courses;

[TestFixture]
internal sealed class HeadingLevelTests
{
    [TestCase("<h2>A</h2><p>h2</p><h3 lang=\"en\">B</h3>", "<h4>A</h4><p>h2</p><h5 lang=\"en\">B</h5>")]
    [TestCase("<h5>A</h5><h6>B</h6>", "<h6>A</h6><h6>B</h6>")]
    [TestCase("<hr>&lt;h2&gt;", "<hr>&lt;h2&gt;")]
    public void Headings_go_under_those_of_the_page_and_nothing_else_changes(string html, string deeper) =>
        Assert.That(HeadingLevel.Deeper(html, 2), Is.EqualTo(deeper));
}
