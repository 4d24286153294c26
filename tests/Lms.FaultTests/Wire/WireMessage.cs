using System.Text;

namespace Lms.FaultTests.Wire;

/// <summary>A message of PostgreSQL's protocol.</summary>
/// <param name="Type">Its type; 0 for the first one of a connection.</param>
/// <param name="Body">What follows its length.</param>
/// <param name="Length">In bytes, all of it.</param>
internal readonly record struct WireMessage(char Type, ReadOnlyMemory<byte> Body, int Length)
{
    /// <summary>The zero-terminated text number <paramref name="place"/> of the body.</summary>
    public string Text(int place)
    {
        var rest = Body.Span;
        for (; place > 0; place--)
            rest = rest[(rest.IndexOf((byte)0) + 1)..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }
}
