using System.Diagnostics;
using System.Text;

namespace Lms.Formats.Tests.Fuzzing;

/// <summary>
/// Feeds a reader with broken files: good ones with bytes changed, cut, doubled, mixed and spiced with the format's own
/// words. The same seed gives the same files. No exception, nothing over a second, no growth over 256 MiB.
/// </summary>
/// <param name="read">Reads one file.</param>
/// <param name="samples">Good files.</param>
/// <param name="words">What the format is made of.</param>
internal sealed class Fuzzer(Action<byte[]> read, IReadOnlyList<byte[]> samples, IReadOnlyList<string> words)
{
    /// <summary>Inputs a parser in a test run.</summary>
    public const int Inputs = 200_000;

    private const long MostGrowth = 256L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly byte[] Odd = [0, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, (byte)'<', (byte)'>', (byte)'"', (byte)'\'', (byte)'&', (byte)'\n', (byte)'\r', (byte)';', (byte)'%', (byte)'\\'];

    private readonly byte[][] vocabulary = [.. words.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Runs.</summary>
    /// <param name="count">How many inputs.</param>
    /// <param name="seed">Which ones.</param>
    public void Run(int count = Inputs, int seed = 1)
    {
        var random = new Random(seed);
        var number = 0;
        var started = Stopwatch.GetTimestamp();

        // A reader that never comes back would hold the test run for ever, so it ends the process with its input's number.
        using var watch = new Timer(_ =>
        {
            if (Stopwatch.GetElapsedTime(Interlocked.Read(ref started)) > TimeSpan.FromSeconds(60))
                Environment.FailFast($"Input {number} of seed {seed} has been read for a minute.");
        }, null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var slow = 0;
        for (; number < count; number++)
        {
            var input = Broken(random);
            Interlocked.Exchange(ref started, Stopwatch.GetTimestamp());
            try
            {
                read(input);
            }
            catch (Exception fault)
            {
                Assert.Fail($"Input {number} of seed {seed}: {fault}\n{Encoding.UTF8.GetString(input[..Math.Min(2_000, input.Length)])}");
            }

            if (Stopwatch.GetElapsedTime(started) > Longest && Again(input) > Longest)
                slow++;
            if (number % 20_000 == 0)
                Assert.That(GC.GetTotalMemory(forceFullCollection: false) - before, Is.LessThan(MostGrowth), $"after input {number} of seed {seed}");
        }

        Assert.Multiple(() =>
        {
            Assert.That(slow, Is.Zero, "inputs over a second, twice");
            Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(MostGrowth));
        });
    }

    // A busy machine may make any input wait; a slow one is slow again.
    private TimeSpan Again(byte[] input)
    {
        var clock = Stopwatch.StartNew();
        read(input);
        return clock.Elapsed;
    }

    private byte[] Broken(Random random)
    {
        var bytes = samples[random.Next(samples.Count)].ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
            Break(bytes, random);
        return [.. bytes];
    }

    private void Break(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = random.Next(1, Math.Min(64, bytes.Count - at) + 1);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] = Odd[random.Next(Odd.Length)];
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                var other = samples[random.Next(samples.Count)];
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(200))]);
                break;
            default:
                var word = vocabulary[random.Next(vocabulary.Length)];
                if (random.Next(2) == 0)
                    bytes.RemoveRange(at, Math.Min(word.Length, bytes.Count - at));
                bytes.InsertRange(Math.Min(at, bytes.Count), word);
                break;
        }
    }
}
