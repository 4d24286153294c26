using System.Globalization;
using Lms.Core;
using Lms.Core.Content;

namespace Lms.Formats.Reading;

/// <summary>Makes ids of what other systems call their questions and options: <c>[a-z0-9-]+</c>, each once.</summary>
internal sealed class FormatIds
{
    private const int Longest = 60;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int unnamed;

    /// <summary>An id that no earlier one has, made of a name; numbered where the name says nothing.</summary>
    /// <param name="name">Any text.</param>
    public string Next(string name)
    {
        var made = AuthorId.IsValid(name) ? name : AuthorId.From(name.AtMost(Longest * 4), Longest);
        if (made.Length == 0)
            made = string.Create(CultureInfo.InvariantCulture, $"q{++unnamed}");
        var id = made;
        for (var number = 2; !taken.Add(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{made}-{number}");
        return id;
    }
}
