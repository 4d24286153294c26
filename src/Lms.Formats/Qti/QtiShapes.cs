using System.Globalization;

namespace Lms.Formats.Qti;

/// <summary>Areas of a picture: in points from its corner, as QTI has them, and in per cent, as this library has them.</summary>
internal static class QtiShapes
{
    /// <summary>The shape and its numbers in per cent; null for a shape that is not here, or one outside the picture.</summary>
    /// <param name="shape">rect, circle or poly.</param>
    /// <param name="coords">Its numbers in points.</param>
    /// <param name="width">The picture's width in points.</param>
    /// <param name="height">The picture's height in points.</param>
    public static (string Shape, string At)? Read(string shape, string coords, decimal width, decimal height)
    {
        var points = coords.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(QtiDeclaration.Number).ToList();
        if (points.Count > 80 || points.Contains(null) || width <= 0 || height <= 0)
            return null;
        decimal X(int at) => Clamped(points[at]!.Value, width);
        decimal Y(int at) => Clamped(points[at]!.Value, height);
        return (shape, points.Count) switch
        {
            ("rect", 4) when X(2) > X(0) && Y(3) > Y(1) => ("rect", Written(X(0), Y(1), X(2) - X(0), Y(3) - Y(1))),
            ("circle", 3) when points[2] > 0 => ("circle", Written(X(0), Y(1), X(2))),
            ("poly", >= 6 and var count) when count % 2 == 0 => ("polygon", Polygon()),
            _ => null,
        };

        // The last corner may repeat the first.
        string Polygon()
        {
            var corners = Enumerable.Range(0, points.Count / 2).Select(corner => (X: X(corner * 2), Y: Y((corner * 2) + 1))).ToList();
            if (corners.Count > 3 && corners[0] == corners[^1])
                corners.RemoveAt(corners.Count - 1);
            return Written([.. corners.SelectMany(corner => new[] { corner.X, corner.Y })]);
        }
    }

    /// <summary>The shape and its numbers in points; null when the area cannot be read.</summary>
    /// <param name="shape">rect, circle or polygon.</param>
    /// <param name="at">Its numbers in per cent.</param>
    /// <param name="width">The picture's width in points.</param>
    /// <param name="height">The picture's height in points.</param>
    public static (string Shape, string Coords)? Write(string shape, string at, int width, int height)
    {
        var per = at.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(QtiDeclaration.Number).OfType<decimal>().ToList();
        int X(decimal share) => (int)Math.Round(share * width / 100, MidpointRounding.AwayFromZero);
        int Y(decimal share) => (int)Math.Round(share * height / 100, MidpointRounding.AwayFromZero);
        return (shape, per.Count) switch
        {
            ("rect", 4) => ("rect", string.Create(CultureInfo.InvariantCulture, $"{X(per[0])},{Y(per[1])},{X(per[0] + per[2])},{Y(per[1] + per[3])}")),
            ("circle", 3) => ("circle", string.Create(CultureInfo.InvariantCulture, $"{X(per[0])},{Y(per[1])},{X(per[2])}")),
            ("polygon", >= 6) => ("poly", string.Join(',', per.Select((share, index) => (index % 2 == 0 ? X(share) : Y(share)).ToString(CultureInfo.InvariantCulture)))),
            _ => null,
        };
    }

    private static decimal Clamped(decimal point, decimal side) => Math.Clamp(decimal.Round(point * 100 / side, 2), 0, 100);

    private static string Written(params ReadOnlySpan<decimal> numbers)
    {
        var words = new List<string>();
        foreach (var number in numbers)
            words.Add(number.ToString("0.##", CultureInfo.InvariantCulture));
        return string.Join(' ', words);
    }
}
