using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lms.Core.Content;

/// <summary>One hash over a folder's paths and bytes: the same content, the same hash, wherever it lies.</summary>
internal static class ModuleHash
{
    public static string Of(ContentFolder folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in folder.Paths)
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, folder.Read(path) ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length first: "ab" + "c" must differ from "a" + "bc".
    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
