namespace Lms.EmbeddedPostgres.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("lms-embedded-").FullName;

    public string Cluster => In("cluster");

    public TemporaryFolder()
    {
        // Another account, which the server may run as, must be able to pass.
        File.SetUnixFileMode(_path, (UnixFileMode)Convert.ToInt32("755", 8));
    }

    public string In(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
