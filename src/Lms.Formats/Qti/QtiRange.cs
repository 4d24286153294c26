using System.Xml.Linq;
using Lms.Core.Quizzes;
using static Lms.Formats.Qti.QtiXml;

namespace Lms.Formats.Qti;

/// <summary>The numbers that an answer takes, as authors write them: <c>12.5</c>, <c>12.5:0.1</c>, <c>100:5%</c>, <c>1..5</c> or <c>*</c>.</summary>
/// <param name="Low">The number, or the least one.</param>
/// <param name="High">The largest one, of a range.</param>
/// <param name="Tolerance">How far from the number it may be.</param>
/// <param name="IsRelative">True when the tolerance is per cent.</param>
/// <param name="IsAnything">True for <c>*</c>.</param>
internal sealed record QtiRange(decimal Low, decimal? High, decimal Tolerance, bool IsRelative, bool IsAnything)
{
    /// <summary>What the right answer says; null for anything.</summary>
    public decimal? Middle => IsAnything ? null : (Low + (High ?? Low)) / 2;

    /// <summary>As a choice accepts it, once its commas are points; null when it cannot be said.</summary>
    public static QtiRange? Of(Choice choice)
    {
        var accept = choice.Settings.GetValueOrDefault("accept") ?? "";
        if (accept == "*")
            return new(0, null, 0, false, true);
        var dots = accept.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
            return QtiDeclaration.Number(accept[..dots]) is { } low && QtiDeclaration.Number(accept[(dots + 2)..]) is { } high ? new(low, high, 0, false, false) : null;
        var colon = accept.IndexOf(':', StringComparison.Ordinal);
        if (QtiDeclaration.Number(colon < 0 ? accept : accept[..colon]) is not { } number)
            return null;
        if (colon < 0)
            return new(number, null, 0, false, false);
        var around = accept[(colon + 1)..];
        return QtiDeclaration.Number(around.TrimEnd('%')) is { } tolerance ? new(number, null, tolerance, around.EndsWith('%'), false) : null;
    }

    /// <summary>The rule that asks whether a response is among them; null for anything.</summary>
    public XElement? Test(string response)
    {
        if (IsAnything)
            return null;
        if (High is { } high)
            return Element("and", Element("gte", Variable(response), Value("float", Number(Low))), Element("lte", Variable(response), Value("float", Number(high))));
        return Tolerance == 0
            ? Element("equal", Attribute("toleranceMode", "exact"), Variable(response), Value("float", Number(Low)))
            : Element("equal", Attribute("toleranceMode", IsRelative ? "relative" : "absolute"), Attribute("tolerance", $"{Number(Tolerance)} {Number(Tolerance)}"), Variable(response), Value("float", Number(Low)));
    }
}
