using Lms.Core;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Overload;

/// <summary>
/// Lets requests in: answers at once, others as many as the node bears, which leaves connections of the database to the
/// answers. Who does not get in soon is turned away before anything collapses.
/// </summary>
/// <param name="options">How much.</param>
/// <param name="pools">Says how many connections there are; a store may leave it open.</param>
/// <param name="time">Measures.</param>
internal sealed class LoadGate(IOptions<LoadOptions> options, IEnumerable<DatabasePool> pools, TimeProvider time)
{
    private const int UnknownShare = 60;

    private readonly LoadOptions options = options.Value;
    private readonly LoadWatch watch = new(
        new(Math.Max(1, options.Value.MinOthers), options.Value.MaxOthers ?? ShareOf(pools.FirstOrDefault())), time);

    private readonly WaitingLine line = new(time);
    private readonly Lock sync = new();
    private int answers;
    private int others;

    /// <summary>How many requests of the second lane may run at once now; 0 = no limit.</summary>
    internal int Limit => watch.Limit;

    /// <summary>Asks to be let in. Who was must <see cref="Leave"/>.</summary>
    internal ValueTask<bool> EnterAsync(Lane lane, CancellationToken token)
    {
        if (watch.Limit == 0)
            return new(true);
        watch.Look();
        if (lane == Lane.Answers)
        {
            if (Interlocked.Increment(ref answers) <= options.MaxAnswers)
                return new(true);
            Interlocked.Decrement(ref answers);
            LoadInstruments.CountShed(lane);
            return new(false);
        }

        WaitingLine.Place place;
        TimeSpan patience;
        lock (sync)
        {
            if (line.IsEmpty && others < watch.Limit)
            {
                others++;
                return new(true);
            }

            if (line.Count >= options.MaxWaiting)
            {
                LoadInstruments.CountShed(lane);
                return new(false);
            }

            patience = line.HasStood ? options.WaitInQueue : options.Wait;
            place = line.Join();
        }

        return WaitAsync(place, patience, token);
    }

    /// <summary>The request is done.</summary>
    /// <param name="lane">Its lane.</param>
    /// <param name="took">How long it took.</param>
    internal void Leave(Lane lane, TimeSpan took)
    {
        if (watch.Limit == 0)
            return;
        if (lane == Lane.Answers)
        {
            Interlocked.Decrement(ref answers);
            watch.Count(took);
            return;
        }

        lock (sync)
        {
            others--;
            while (others < watch.Limit && line.Next() is { } next)
            {
                others++;
                next.Call();
            }
        }
    }

    private static int ShareOf(DatabasePool? pool) => pool is null ? UnknownShare : Math.Max(1, pool.Connections * 6 / 10);

    private async ValueTask<bool> WaitAsync(WaitingLine.Place place, TimeSpan patience, CancellationToken token)
    {
        var since = time.GetTimestamp();
        await place.Called.WaitAsync(patience, time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (sync)
        {
            // Called at the very moment in which patience ended: the turn is ours, and is not lost.
            if (!place.Called.IsCompleted)
                line.Drop(place);
        }

        LoadInstruments.CountWait(time.GetElapsedTime(since));
        if (place.Called.IsCompleted)
            return true;
        LoadInstruments.CountShed(Lane.Others);
        return false;
    }
}
