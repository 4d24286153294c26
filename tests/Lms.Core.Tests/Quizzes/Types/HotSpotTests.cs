using System.Text.Json;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.HotSpot;

namespace Lms.Core.Tests.Quizzes.Types;

/// <summary>Areas of a picture are options like others; a free point earns what the area below it is worth.</summary>
[TestFixture]
public sealed class HotSpotTests
{
    private const string Picture = "  picture: { src: assets/receptionen.svg, alt: Bild }\n";

    private const string Areas = """
          areas:
            - { id: ratt, text: Rutan, shape: rect, at: 10 20 30 10, weight: 1, feedback: Ja }
            - { id: ring, text: Ringen, shape: circle, at: 70 70 10, feedback: Nej }
            - { id: kant, text: Trekanten, shape: polygon, at: "0,80 20,80 10,100", feedback: Nej }

        """;

    private static readonly Question Listed = AuthoredQuestion.Read("peka:\n  type: hot-spot\n  text: Peka.\n" + Picture + Areas);
    private static readonly Question Free = AuthoredQuestion.Read("peka:\n  type: hot-spot\n  text: Peka.\n  settings: { free: true }\n" + Picture + Areas);

    [TestCase("rect", "10 20 30 10", 10, 20, true)]
    [TestCase("rect", "10 20 30 10", 40, 30, true)]
    [TestCase("rect", "10 20 30 10", 41, 25, false)]
    [TestCase("circle", "50 50 10", 58, 56, true)]
    [TestCase("circle", "50 50 10", 58, 57, false)]
    [TestCase("polygon", "0,0 20,0 10,20", 10, 10, true)]
    [TestCase("polygon", "0,0 20,0 10,20", 1, 10, false)]
    public void A_point_lies_in_an_area_or_not(string shape, string at, decimal x, decimal y, bool inside) =>
        Assert.That(SpotArea.Parse(shape, at)!.Holds(x, y), Is.EqualTo(inside));

    [TestCase("rect", "80 0 30 10")]
    [TestCase("rect", "0 0 0 10")]
    [TestCase("rect", "0 0 10")]
    [TestCase("circle", "0 0 0")]
    [TestCase("polygon", "0 0 10 10")]
    [TestCase("polygon", "0 0 10 10 5")]
    [TestCase("star", "0 0 10 10")]
    [TestCase("rect", "a b c d")]
    [TestCase("rect", "-1 0 10 10")]
    [TestCase("", "")]
    public void What_is_no_shape_inside_the_picture_is_none(string shape, string at) =>
        Assert.That(SpotArea.Parse(shape, at), Is.Null);

    [TestCase("25.5,25", 1, "Rutan")]
    [TestCase("70,75", 0, "Ringen")]
    [TestCase("99,1", 0, "En annan plats i bilden (99, 1 procent)")]
    public void A_free_point_earns_what_lies_below_it(string point, decimal earned, string words)
    {
        var response = Free.Admit(Response.Of("point", point));
        Assert.Multiple(() =>
        {
            Assert.That(Free.Assess(response).Fraction, Is.EqualTo(earned));
            Assert.That(Free.Summarise(response, "sv"), Is.EqualTo(words));
            Assert.That(Free.IsComplete(response), Is.True);
            Assert.That(Free.Admit(response), Is.EqualTo(response));
        });
    }

    [TestCase("101,5")]
    [TestCase("5")]
    [TestCase("-1,5")]
    [TestCase("5,5,5")]
    [TestCase("x,y")]
    public void A_point_outside_the_picture_is_dropped(string point) =>
        Assert.That(Free.Admit(Response.Of("point", point)).IsBlank, Is.True);

    [Test]
    public void The_list_does_without_the_picture_and_a_point_counts_before_it()
    {
        var right = Free.CorrectResponse;
        var both = new Response([.. right.Fields, new("point", ["99,1"])]);
        Assert.Multiple(() =>
        {
            Assert.That(Free.Assess(Free.Admit(right)), Is.EqualTo(Grade.Full));
            Assert.That(Free.Admit(both), Is.EqualTo(Response.Of("point", "99,1")));
            Assert.That(Listed.Admit(Response.Of("point", "25,25")).IsBlank, Is.True, "no free point is asked for");
        });
    }

    [Test]
    public void All_areas_are_shown_or_none_and_none_tells_the_key()
    {
        var seen = JsonSerializer.Serialize(new { Listed.Fields, Listed.Shown });
        Assert.Multiple(() =>
        {
            Assert.That(Listed.Shown.Keys, Is.EquivalentTo(Listed.Fields[0].Options.Select(option => option.Id)));
            Assert.That(Listed.Shown.Values, Does.Contain("polygon 0 80 20 80 10 100"));
            Assert.That(seen, Does.Not.Contain("ratt").And.Not.Contain("\"1\"").And.Not.Contain("Ja"));
            Assert.That(JsonSerializer.Serialize(Free.Shown), Is.EqualTo("""{"free":"true"}"""));
            Assert.That(Listed.FeedbackFor(Listed.CorrectResponse).Single().In("sv"), Is.EqualTo("Ja"));
        });
    }

    [TestCase("  areas: [ { id: a, text: A, shape: rect, at: 0 0 9 9, weight: 1 }, { id: b, text: B, shape: rect, at: 9 9 9 9 } ]\n", "hotspot-picture")]
    [TestCase(Picture + "  areas: [ { id: a, text: A, shape: rect, at: 0 0 9 9, weight: 1 } ]\n", "hotspot-areas")]
    [TestCase(Picture + "  areas: [ { id: a, text: A, shape: rect, at: 0 0 9 9, weight: 1 }, { id: b, text: B } ]\n", "hotspot-shape")]
    [TestCase(Picture + "  areas: [ { id: a, text: A, shape: rect, at: 0 0 9 9, weight: 1 }, { id: b, shape: rect, at: 9 9 9 9 } ]\n", "hotspot-label")]
    [TestCase(Picture + "  areas: [ { id: a, text: A, shape: rect, at: 0 0 9 9 }, { id: b, text: B, shape: rect, at: 9 9 9 9 } ]\n", "choice-weights")]
    [TestCase(Picture + "  settings: { free: true, answers: several }\n  areas: [ { id: a, text: A, shape: rect, at: 0 0 9 9, weight: 1 }, { id: b, text: B, shape: rect, at: 9 9 9 9 } ]\n", "hotspot-free")]
    [TestCase(Picture + "  settings: { fre: true }\n  areas: [ { id: a, text: A, shape: rect, at: 0 0 9 9, weight: 1 }, { id: b, text: B, shape: rect, at: 9 9 9 9 } ]\n", "setting-unknown")]
    public void A_fault_has_a_code(string lines, string code) =>
        Assert.That(AuthoredQuestion.Codes("x:\n  type: hot-spot\n  text: Peka.\n" + lines), Is.EqualTo(code));
}
