using Lms.Certificates.Drawing;
using Lms.Certificates.Pdf;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lms.Certificates.Tests.Drawing;

[TestFixture]
public sealed class TrailMarkTests
{
    private static readonly Rectangle Area = new(500, 50, 250, 140);

    [TestCase(new int[0], 1)]
    [TestCase(new[] { 12 }, 1)]
    [TestCase(new[] { 12, 0, -5, 13 }, 4)]
    public void The_trail_has_a_piece_for_each_module(int[] minutes, int pieces)
    {
        Assert.That(Regex.Count(TrailMark.Operators(Area, 595, minutes), " S\n"), Is.EqualTo(pieces));
    }

    [Test]
    public void The_trail_stays_in_its_place_however_many_modules_there_are()
    {
        var operators = TrailMark.Operators(Area, 595, [.. Enumerable.Range(0, 100)]);

        foreach (Match point in Regex.Matches(operators, @"([\d.]+) ([\d.]+) [ml]\b"))
        {
            Assert.That(double.Parse(point.Groups[1].Value, CultureInfo.InvariantCulture), Is.InRange(Area.Left, Area.Right));
            Assert.That(595 - double.Parse(point.Groups[2].Value, CultureInfo.InvariantCulture), Is.InRange(Area.Top, Area.Bottom));
        }
    }
}
