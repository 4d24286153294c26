using System.Diagnostics;
using System.Text;
using Lms.FaultTests.Ledgers;

namespace Lms.FaultTests.Runs;

/// <summary>Looks at the end of a ledger that is being written, for signs of life.</summary>
/// <param name="ledger">The ledger's folder.</param>
internal sealed class Pulse(string ledger)
{
    private const int End = 64 * 1024;

    /// <summary>Waits until a save is acknowledged after now; gives the seconds that it took.</summary>
    public async Task<double> UntilSavedAsync(TimeSpan patience)
    {
        var from = DateTime.UtcNow;
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            if (LastSave() is { } at && at > from)
                return since.Elapsed.TotalSeconds;
            Assert.That(since.Elapsed, Is.LessThan(patience), $"Nobody could save for {patience.TotalSeconds:0} s.");
        }
    }

    private DateTime? LastSave()
    {
        using var file = new FileStream(Directory.GetFiles(ledger).Max(StringComparer.Ordinal)!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(End, file.Length), SeekOrigin.End);
        var read = new byte[End];
        var text = Encoding.UTF8.GetString(read, 0, file.ReadAtLeast(read, End, throwOnEndOfStream: false));
        return text.Split('\n')[1..^1]
            .Where(line => line.StartsWith("{\"mark\":\"ack\"", StringComparison.Ordinal))
            .Select(line => LedgerLine.Read(line)!)
            .LastOrDefault(line => line.Kind == CallKind.Save)?.At;
    }
}
