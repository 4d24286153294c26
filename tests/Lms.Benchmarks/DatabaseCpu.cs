using System.Globalization;

namespace Lms.Benchmarks;

/// <summary>CPU time of a PostgreSQL server: all its processes, those that have ended included.</summary>
/// <param name="dataFolder">Where the server says its process id.</param>
internal sealed class DatabaseCpu(string dataFolder)
{
    private const double MillisecondsPerTick = 10;

    private readonly string server = File.ReadLines(Path.Combine(dataFolder, "postmaster.pid")).First();

    internal double Milliseconds => MillisecondsPerTick * Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName)
        .Where(name => char.IsAsciiDigit(name![0]))
        .Sum(name => Ticks(name!));

    private long Ticks(string process)
    {
        try
        {
            // After the name, which may hold anything but ends with the last parenthesis: state, parent, …
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int at) => long.Parse(fields[at], CultureInfo.InvariantCulture);
            return process == server ? Field(11) + Field(12) + Field(13) + Field(14)
                : fields[1] == server ? Field(11) + Field(12)
                : 0;
        }
        catch (IOException)
        {
            return 0; // It ended meanwhile; its parent has its time.
        }
    }
}
