using System.Security.Cryptography;

namespace Lms.Core.Certificates;

/// <summary>
/// The secret that opens a certificate's verify page: 128 random bits in Crockford's base 32 (no I, L, O, U), which
/// people can read aloud. https://www.crockford.com/base32.html
/// </summary>
public static class CertificateCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code.</summary>
    public static string New()
    {
        var bits = new UInt128(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        return string.Create(Length, bits, static (code, rest) =>
        {
            for (var i = code.Length - 1; i >= 0; i--, rest >>= 5)
                code[i] = Alphabet[(int)(rest & 31)];
        });
    }

    /// <summary>Reads a code as people type it: any case, spaces and hyphens anywhere, O for 0, I and L for 1.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="code">Upper case, without separators.</param>
    /// <returns>False when it cannot be a code.</returns>
    public static bool TryRead(string typed, out string code)
    {
        ArgumentNullException.ThrowIfNull(typed);
        code = "";
        if (typed.Length > Length * 3)
            return false;
        var read = string.Concat(typed.ToUpperInvariant().Where(letter => letter is not (' ' or '-')).Select(letter => letter switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => letter,
        }));
        if (read.Length != Length || read.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)))
            return false;
        code = read;
        return true;
    }

    /// <summary>The code in groups of five, for reading. The last letter joins the group before it: alone, it is easily missed.</summary>
    /// <param name="code">The code.</param>
    public static string Grouped(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var groups = code.Chunk(5).Select(group => new string(group));
        return code.Length > 5 && code.Length % 5 == 1 ? string.Join('-', groups.SkipLast(1)) + code[^1] : string.Join('-', groups);
    }
}
