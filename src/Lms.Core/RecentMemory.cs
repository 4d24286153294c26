using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Lms.Core;

/// <summary>
/// Remembers what was asked for lately, up to a limit. It has two halves: when the younger one is full it becomes the older
/// one, and what was in that one and not asked for since is forgotten. No request ever waits for a tidying-up. For what
/// never changes, or may be a little old. Safe for several threads.
/// </summary>
/// <typeparam name="TKey">What it is asked by.</typeparam>
/// <typeparam name="TValue">What it remembers.</typeparam>
/// <param name="most">How much it holds at most, in what <see cref="Keep"/> counts in.</param>
public sealed class RecentMemory<TKey, TValue>(long most)
    where TKey : notnull
{
    private readonly Lock turning = new();
    private volatile Halves halves = new([], []);

    /// <summary>Gives what is remembered.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What was kept under it last.</param>
    /// <returns>False when nothing is.</returns>
    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var (young, old) = halves;
        var isThere = young.TryGetValue(key, out var kept);
        if (!isThere && old.TryGetValue(key, out kept))
        {
            isThere = true;
            Keep(key, kept.Value, kept.Weight);
        }

        value = kept.Value;
        return isThere;
    }

    /// <summary>Remembers, in place of what was remembered under the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What to remember.</param>
    /// <param name="weight">How much it counts for: one, or its size.</param>
    public void Keep(TKey key, TValue value, long weight = 1)
    {
        var now = halves;
        now.Young[key] = new(value, weight);
        if (now.Add(weight) > most / 2)
            Turn(now);
    }

    private void Turn(Halves full)
    {
        lock (turning)
        {
            if (halves == full)
                halves = new([], full.Young);
        }
    }

    private readonly record struct Kept(TValue Value, long Weight);

    private sealed class Halves(ConcurrentDictionary<TKey, Kept> young, ConcurrentDictionary<TKey, Kept> old)
    {
        private long weight;

        public ConcurrentDictionary<TKey, Kept> Young => young;

        public long Add(long more) => Interlocked.Add(ref weight, more);

        public void Deconstruct(out ConcurrentDictionary<TKey, Kept> younger, out ConcurrentDictionary<TKey, Kept> older) => (younger, older) = (young, old);
    }
}
