namespace Lms.Core.Tests.Content;

public sealed class SvgCheckTests
{
    [TestCase("<script>alert(1)</script>", "svg-element")]
    [TestCase("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>", "svg-element")]
    [TestCase("<image href=\"https://evil.example/x.png\"/>", "svg-element")]
    [TestCase("<a href=\"https://evil.example/\"/>", "svg-element")]
    [TestCase("<animate attributeName=\"href\" to=\"javascript:x\"/>", "svg-element")]
    [TestCase("<?xml-stylesheet href=\"https://evil.example/x.css\"?>", "svg-element")]
    [TestCase("<path onclick=\"x()\" d=\"M0 0\"/>", "svg-event")]
    [TestCase("<use href=\"other.svg#x\"/>", "svg-address")]
    [TestCase("<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"https://evil.example/#x\"/>", "svg-address")]
    [TestCase("<path fill=\"url(https://evil.example/#x)\" d=\"M0 0\"/>", "svg-address")]
    [TestCase("<path style=\"fill:u\\72l(//evil.example)\" d=\"M0 0\"/>", "svg-address")]
    [TestCase("<style>@import '//evil.example'</style>", "svg-address")]
    [TestCase("<style>@media (prefers-color-scheme: dark) { path { fill: url( '//evil.example' ) } }</style>", "svg-address")]
    [TestCase("<style>@media (prefers-color-scheme: dark), print { path { fill: #fff } }</style>", "svg-address")]
    [TestCase("<style>@media (prefers-color-scheme: dark) { @import '//evil.example'; }</style>", "svg-address")]
    [TestCase("<style>path { fill: url( '//evil.example' ) }</style>", "svg-address")]
    [TestCase("<g xml:base=\"https://evil.example/\"/>", "svg-address")]
    [TestCase("<g", "svg-unreadable")]
    public void What_runs_or_reaches_out_is_refused_with_its_line(string inside, string code)
    {
        var reading = Read($"<svg xmlns=\"http://www.w3.org/2000/svg\">\n{inside}\n</svg>");

        Assert.That(reading.Problems.Select(problem => (problem.Path, problem.Code)), Does.Contain((SampleModule.Picture, code)));
        Assert.That(reading.Problems.Where(problem => problem.Code == code).Select(problem => problem.Line), Is.All.GreaterThanOrEqualTo(2));
    }

    [TestCase("<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>")]
    [TestCase("<html/>")]
    [TestCase("GIF89a")]
    public void What_is_no_drawing_is_refused(string text) =>
        Assert.That(Read(text).Problems.Select(problem => problem.Code), Does.Contain("svg-unreadable"));

    [TestCase("<defs><linearGradient id=\"a\"><stop offset=\"0\"/></linearGradient></defs><path fill=\"url(#a)\" d=\"M0 0\"/><use href=\"#a\"/>")]
    [TestCase("<style>path { fill: url('#a'); stroke: #123 }</style><title>Ring</title>")]
    [TestCase("<style>path { fill: #123 } @media (prefers-color-scheme: dark) { path { fill: light-dark(#123, #eee) } } @media(prefers-color-scheme:light){ path { stroke: #123 } }</style>")]
    public void Shapes_gradients_and_references_within_are_fine(string inside) =>
        Assert.That(Read($"<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>").Problems, Is.Empty);

    private static Lms.Core.Content.ModuleReading Read(string svg)
    {
        var files = SampleModule.Files();
        files[SampleModule.Picture] = svg;
        return SampleModule.Read(files);
    }
}
