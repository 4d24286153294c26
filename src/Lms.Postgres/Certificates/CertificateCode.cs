using System.Buffers;
using System.Security.Cryptography;

namespace Lms.Postgres.Certificates;

/// <summary>128 random bits in Crockford's base 32: 26 characters without I, L, O and U, which people misread.</summary>
internal static class CertificateCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string New()
    {
        var bits = new UInt128(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        return string.Create(Length, bits, static (code, rest) =>
        {
            for (var i = code.Length - 1; i >= 0; i--, rest >>= 5)
                code[i] = Alphabet[(int)(rest & 31)];
        });
    }

    /// <summary>True when it could be one; anything else need not be looked up.</summary>
    public static bool IsOne(string text) => text.Length == Length && !text.AsSpan().ContainsAnyExcept(Letters);
}
