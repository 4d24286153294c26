using System.Collections.Concurrent;
using Lms.Core.Organisation;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Overload;

/// <summary>
/// How often a person saves. For each one the moment is kept at which all that was saved would be paid for at the
/// allowed rate; it may lie as far ahead as a burst takes.
/// </summary>
/// <param name="options">How often.</param>
/// <param name="time">Measures.</param>
internal sealed class SavePace(IOptions<LoadOptions> options, TimeProvider time)
{
    private const int ManyPeople = 20_000;

    private readonly ConcurrentDictionary<PersonId, long> paid = new();
    private readonly int rate = options.Value.SavesPerMinute;
    private readonly int burst = Math.Max(1, options.Value.SaveBurst);

    /// <summary>Takes one save; false when the person must wait.</summary>
    /// <param name="person">Who saves.</param>
    /// <param name="wait">How long; zero when there is no need to.</param>
    public bool TryTake(PersonId person, out TimeSpan wait)
    {
        wait = default;
        if (rate <= 0)
            return true;
        var price = time.TimestampFrequency * 60 / rate;
        while (true)
        {
            var now = time.GetTimestamp();
            var known = paid.TryGetValue(person, out var before);
            var after = Math.Max(before, now) + price;
            var tooFar = after - now - (price * burst);
            if (known && tooFar > 0)
            {
                wait = TimeSpan.FromSeconds((double)tooFar / time.TimestampFrequency);
                return false;
            }

            if (known ? paid.TryUpdate(person, after, before) : paid.TryAdd(person, after))
            {
                if (!known && paid.Count > ManyPeople)
                    Forget(now);
                return true;
            }
        }
    }

    private void Forget(long now)
    {
        foreach (var person in paid.Where(person => person.Value < now))
            paid.TryRemove(person);
    }
}
