using System.Runtime.CompilerServices;

namespace Lms.Formats;

/// <summary>
/// What one file may cost. A limit may be lowered freely and raised to a fixed cap, where there is one; a value above it
/// throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public sealed record FormatLimits
{
    private const int MiB = 1024 * 1024;

    /// <summary>The limits unless a host says otherwise.</summary>
    public static readonly FormatLimits Default = new();

    /// <summary>Bytes of a GIFT, Aiken, XML or QTI file. 5 MiB; at most 20 MiB.</summary>
    public int TextBytes { get; init => field = UpTo(20 * MiB, value); } = 5 * MiB;

    /// <summary>Characters of an XML document. 20 million at most.</summary>
    public int XmlCharacters { get; init => field = UpTo(20_000_000, value); } = 20_000_000;

    /// <summary>How deep elements may stand in each other. 64 at most.</summary>
    public int XmlDepth { get; init => field = UpTo(64, value); } = 64;

    /// <summary>Elements, texts and attributes of an XML document. 200,000 at most.</summary>
    public int XmlNodes { get; init => field = UpTo(200_000, value); } = 200_000;

    /// <summary>Bytes of a CSV or XLSX file. 10 MiB at most.</summary>
    public int TableBytes { get; init => field = UpTo(10 * MiB, value); } = 10 * MiB;

    /// <summary>Rows of a table. 50,000 at most.</summary>
    public int TableRows { get; init => field = UpTo(50_000, value); } = 50_000;

    /// <summary>Columns of a table. 200 at most.</summary>
    public int TableColumns { get; init => field = UpTo(200, value); } = 200;

    /// <summary>Characters of a cell. 32,767 at most.</summary>
    public int CellCharacters { get; init => field = UpTo(32_767, value); } = 32_767;

    /// <summary>Bytes of a zipped package of questions. 64 MiB; at most 256 MiB.</summary>
    public int ZipBytes { get; init => field = UpTo(256 * MiB, value); } = 64 * MiB;

    /// <summary>Entries of a zip file. 5,000; at most 20,000.</summary>
    public int ZipEntries { get; init => field = UpTo(20_000, value); } = 5_000;

    /// <summary>Bytes that the entries of a zip file that are read may grow to together, counted while they grow. 128 MiB at most.</summary>
    public int ZipUnpackedBytes { get; init => field = UpTo(128 * MiB, value); } = 128 * MiB;

    /// <summary>How many times larger than packed an entry of over 1 MiB may be. 100 at most.</summary>
    public int ZipRatio { get; init => field = UpTo(100, value); } = 100;

    /// <summary>Folders in each other in a zip file's names. 20 at most.</summary>
    public int ZipPathDepth { get; init => field = UpTo(20, value); } = 20;

    /// <summary>Characters of a name in a zip file. 240 at most.</summary>
    public int ZipPathLength { get; init => field = UpTo(240, value); } = 240;

    /// <summary>Bytes of a picture. 10 MiB at most.</summary>
    public int PictureBytes { get; init => field = UpTo(10 * MiB, value); } = 10 * MiB;

    /// <summary>Pixels of a picture. 25 million at most.</summary>
    public int PicturePixels { get; init => field = UpTo(25_000_000, value); } = 25_000_000;

    /// <summary>Questions of a file. 5,000 at most.</summary>
    public int Questions { get; init => field = UpTo(5_000, value); } = 5_000;

    /// <summary>Characters of one text: a prompt, an option, a feedback. 20,000 at most.</summary>
    public int TextCharacters { get; init => field = UpTo(20_000, value); } = 20_000;

    /// <summary>Problems that are told of one file. 1,000 at most.</summary>
    public int Problems { get; init => field = UpTo(1_000, value); } = 1_000;

    private static int UpTo(int cap, int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, cap, name);
        return value;
    }
}
