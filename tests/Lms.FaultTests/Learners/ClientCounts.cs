using System.Collections.Concurrent;

namespace Lms.FaultTests.Learners;

/// <summary>Counts of one client, from all its learners.</summary>
internal sealed class ClientCounts
{
    private readonly ConcurrentDictionary<string, int> unexpected = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<float> saves = new();
    private long requests;
    private long timedOut;
    private long gaveUp;
    private long signedOut;

    public void Request() => Interlocked.Increment(ref requests);

    public void TimedOut() => Interlocked.Increment(ref timedOut);

    public void GaveUp() => Interlocked.Increment(ref gaveUp);

    public void SignedOut() => Interlocked.Increment(ref signedOut);

    public void Unexpected(string what) => unexpected.AddOrUpdate(what, 1, (_, count) => count + 1);

    public void Saved(TimeSpan took) => saves.Enqueue((float)took.TotalMilliseconds);

    public ClientReport Report()
    {
        float[] sorted = [.. saves.Order()];
        return new(requests, timedOut, gaveUp, signedOut, new Dictionary<string, int>(unexpected), At(sorted, 0.5), At(sorted, 0.99));
    }

    private static double At(float[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
}
