using System.Diagnostics.CodeAnalysis;

namespace Lms.Core;

/// <summary>A lesson or a quiz as addresses and the API name it: <c>course.item</c>.</summary>
/// <param name="Course">The course's id.</param>
/// <param name="Item">The lesson's or quiz's id within the course.</param>
public readonly record struct ItemKey(string Course, string Item)
{
    /// <summary>Reads <c>course.item</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key.</param>
    /// <returns>False when it is not of that form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItemKey key)
    {
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        var good = dot > 0 && dot < text!.Length - 1;
        key = good ? new(text![..dot], text[(dot + 1)..]) : default;
        return good;
    }

    /// <summary><c>course.item</c>.</summary>
    public override string ToString() => $"{Course}.{Item}";
}
