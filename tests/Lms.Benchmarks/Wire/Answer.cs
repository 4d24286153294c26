using System.Text;

namespace Lms.Benchmarks.Wire;

/// <summary>Status, head and body of an answer.</summary>
internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> HeadBytes, ReadOnlyMemory<byte> Body)
{
    internal Answer Ok(string what) => Status == 200
        ? this
        : throw new InvalidOperationException($"{what} was answered with {Status}: {Text[..Math.Min(Text.Length, 400)]}");

    internal string Head => Encoding.ASCII.GetString(HeadBytes.Span);

    internal string Text => Encoding.UTF8.GetString(Body.Span);
}
