using System.Buffers.Binary;
using System.Text;

namespace Lms.Certificates.TrueType;

/// <summary>The table directory of a TrueType file, and big-endian numbers at an offset in it.</summary>
internal sealed class FontTables
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);

    public FontTables(byte[] file)
    {
        _file = file;
        for (var i = 0; i < UInt16(4); i++)
        {
            var record = HeaderLength + RecordLength * i;
            var tag = Encoding.ASCII.GetString(file, record, 4);
            _tables[tag] = (Int32(record + 8), Int32(record + 12));
        }
    }

    public bool Has(string tag) => _tables.ContainsKey(tag);

    public int OffsetOf(string tag) =>
        _tables.TryGetValue(tag, out var table)
            ? table.Offset
            : throw new NotSupportedException($"The font has no table '{tag}'; only TrueType outlines can be embedded.");

    public ReadOnlySpan<byte> Table(string tag) => _file.AsSpan(OffsetOf(tag), _tables[tag].Length);

    public ReadOnlySpan<byte> Bytes(int offset, int length) => _file.AsSpan(offset, length);

    public int UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    public int Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(offset));

    public int Int32(int offset) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(offset));
}
