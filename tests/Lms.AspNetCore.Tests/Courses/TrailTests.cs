using System.Globalization;
using Lms.AspNetCore.Courses;
using Lms.Core.Enrolments;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.AspNetCore.Tests.Courses;

[TestFixture]
internal sealed class TrailTests
{
    [Test]
    public void A_module_is_filled_by_the_minutes_read_and_the_dot_stands_where_one_goes_on()
    {
        var enrolment = Example.Enrolment(last: "b", "a");

        var trail = Trail.Of(Example.Course, enrolment, CourseProgress.Of(Example.Course, enrolment).NextLesson);

        Assert.That(trail.Parts, Is.EqualTo(new[] { new TrailPart(10, 0.4m, Here: true), new TrailPart(30, 0, Here: false) }));
    }

    [Test]
    public void Who_has_opened_nothing_stands_nowhere()
    {
        var trail = Trail.Of(Example.Course, Example.Enrolment(last: null), Example.Course.FindLesson("a"));

        Assert.That(trail.Parts.Any(part => part.Here), Is.False);
    }

    [Test]
    public void The_geometry_is_attributes_with_points_in_every_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        var output = new TagHelperOutput("lms-trail", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        new TrailTag { Trail = new([new(10, 0.5m, Here: true), new(30, 0, Here: false)]) }.Process(null!, output);

        var svg = output.Content.GetContent();
        Assert.That(svg, Does.Contain("width=\"24.78%\"").And.Contain("width=\"12.39%\"").And.Contain("cx=\"12.39%\""));
        Assert.That(svg, Does.Not.Contain("style").And.Not.Contain(","));
    }
}
