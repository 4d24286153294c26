using System.Globalization;
using System.Threading.Channels;

namespace Lms.FaultTests.Ledgers;

/// <summary>
/// Appends to the ledger. A line counts as written when the disk has it; lines of many learners share one flush.
/// Goes on in a new file when one is long.
/// </summary>
internal sealed class LedgerWriter : IAsyncDisposable
{
    private const long LongestFile = 64 << 20;

    private readonly Channel<(byte[] Line, TaskCompletionSource Done)> waiting = Channel.CreateUnbounded<(byte[], TaskCompletionSource)>();
    private readonly string folder;
    private readonly Task writing;
    private int files;

    public LedgerWriter(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        files = Directory.GetFiles(folder).Length;
        writing = Task.Factory.StartNew(Write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Returns when the line is on the disk.</summary>
    public Task WriteAsync(LedgerLine line)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Writer.TryWrite((line.Write(), done));
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.Complete();
        await writing;
    }

    private void Write()
    {
        var file = Open();
        var flushed = new List<TaskCompletionSource>();
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (flushed.Count < 1000 && waiting.Reader.TryRead(out var next))
            {
                file.Write(next.Line);
                flushed.Add(next.Done);
            }

            file.Flush(flushToDisk: true);
            flushed.ForEach(done => done.SetResult());
            flushed.Clear();
            if (file.Length > LongestFile)
            {
                file.Dispose();
                file = Open();
            }
        }

        file.Dispose();
    }

    private FileStream Open() => new(
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"ledger-{++files:0000}.jsonl")), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
}
