using System.Security.Cryptography;
using System.Text;

namespace Lms.EmbeddedPostgres;

/// <summary>One random secret in a file that only its owner reads; every role's password follows from it.</summary>
internal sealed class ClusterSecret
{
    public const string Superuser = "postgres";

    private readonly string _value;

    private ClusterSecret(string value) => _value = value;

    public static ClusterSecret ReadOrMake(string file)
    {
        if (!File.Exists(file))
        {
            var making = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            };
            using var stream = new FileStream(file, making);
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(24))));
        }
        return new(File.ReadAllText(file).Trim());
    }

    /// <summary>Writes it over what the file holds; the file keeps its owner and mode.</summary>
    public void Write(string file) => File.WriteAllText(file, _value);

    /// <summary>The superuser's password is the file's content, because initdb reads it from there.</summary>
    public string PasswordOf(string role) => role == Superuser
        ? _value
        : Convert.ToHexString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(_value), Encoding.ASCII.GetBytes(role)));
}
