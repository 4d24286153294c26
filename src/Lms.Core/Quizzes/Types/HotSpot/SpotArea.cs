using System.Globalization;

namespace Lms.Core.Quizzes.Types.HotSpot;

/// <summary>
/// A part of a picture, in per cent of its width and height: <c>rect</c> by left, top, width and height, <c>circle</c> by
/// centre and radius (an ellipse where the picture is not square), <c>polygon</c> by its corners.
/// </summary>
/// <param name="Shape">What it is.</param>
/// <param name="At">Its numbers.</param>
public sealed record SpotArea(string Shape, IReadOnlyList<decimal> At)
{
    private const int MostNumbers = 80;

    /// <summary>As the choice's settings <c>shape</c> and <c>at</c> say; null when they do not make a shape inside the picture.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="at">Its numbers, with spaces or commas between them.</param>
    public static SpotArea? Parse(string shape, string at)
    {
        ArgumentNullException.ThrowIfNull(at);
        var words = at.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostNumbers)
            return null;
        var numbers = new List<decimal>();
        foreach (var word in words)
        {
            if (!decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100)
                return null;
            numbers.Add(number);
        }

        var fits = shape switch
        {
            "rect" => numbers is [var left, var top, > 0 and var width, > 0 and var height] && left + width <= 100 && top + height <= 100,
            "circle" => numbers is [_, _, > 0],
            "polygon" => numbers.Count >= 6 && numbers.Count % 2 == 0,
            _ => false,
        };
        return fits ? new SpotArea(shape, numbers) : null;
    }

    /// <summary>True when the point lies in the area or on its edge.</summary>
    /// <param name="x">Per cent from the left.</param>
    /// <param name="y">Per cent from the top.</param>
    public bool Holds(decimal x, decimal y) => Shape switch
    {
        "rect" => x >= At[0] && x <= At[0] + At[2] && y >= At[1] && y <= At[1] + At[3],
        "circle" => ((x - At[0]) * (x - At[0])) + ((y - At[1]) * (y - At[1])) <= At[2] * At[2],
        _ => InPolygon(x, y),
    };

    /// <summary>As <see cref="Parse"/> reads it, the shape first.</summary>
    public override string ToString() => Shape + " " + string.Join(' ', At.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private bool InPolygon(decimal x, decimal y)
    {
        var inside = false;
        for (int i = 0, j = At.Count - 2; i < At.Count; j = i, i += 2)
        {
            var (fromX, fromY, toX, toY) = (At[i], At[i + 1], At[j], At[j + 1]);
            if (fromY > y != toY > y && x < ((toX - fromX) * (y - fromY) / (toY - fromY)) + fromX)
                inside = !inside;
        }

        return inside;
    }
}
