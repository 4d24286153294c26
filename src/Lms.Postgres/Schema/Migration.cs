using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lms.Postgres.Schema;

/// <summary>One step of the schema, as embedded in this assembly.</summary>
/// <param name="Number">Its place, from 1, without gaps.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, whatever line ends the checkout had.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<Migration> All()
    {
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

        Migration Read(string resource)
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var name = Path.GetFileNameWithoutExtension(resource["Migrations/".Length..]);
            var number = int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            return new(number, name, reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }
}
