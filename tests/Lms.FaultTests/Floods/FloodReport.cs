using System.Globalization;
using System.Text.Json;

namespace Lms.FaultTests.Floods;

/// <summary>What the flood client saw. Rates are answers a second that did what was asked.</summary>
/// <param name="Most">The most that the nodes did.</param>
/// <param name="Good">What they did while five times as much was asked.</param>
/// <param name="Asked">First sendings a second that this many learners would make if they were answered at once.</param>
/// <param name="Learners">How many they were.</param>
/// <param name="Saves">
/// Of the saves that were begun in the flood, the share that was done at the first sending: neither turned away nor left
/// without an answer. One under way at the end of the flood is waited for, or the slower kind would look worse.
/// </param>
/// <param name="Others">The same for everything else.</param>
/// <param name="Shed">Requests answered 503 or 429 with <c>Retry-After</c>.</param>
/// <param name="Unanswered">Requests without an answer in 10 s.</param>
/// <param name="Wrong">Answers that are neither, by what they said.</param>
/// <param name="Back">Seconds after the flood until all went as before it.</param>
/// <param name="Acknowledged">The newest acknowledged sequence of each attempt's question.</param>
internal sealed record FloodReport(
    double Most, double Good, double Asked, int Learners, double Saves, double Others, long Shed, long Unanswered,
    IReadOnlyDictionary<string, int> Wrong, double Back, IReadOnlyDictionary<string, long> Acknowledged)
{
    public double Share => Good / Most;

    public string Write() => JsonSerializer.Serialize(this);

    public static FloodReport Read(string line) => JsonSerializer.Deserialize<FloodReport>(line)!;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Learners} learners asked for {Asked:0} answers a second where {Most:0} is the most; {Good:0} ({Share:P0}) did what was asked; at the first sending {Saves:P0} of saves and {Others:P0} of the rest; "
        + $"{Shed} were turned away, {Unanswered} unanswered; back after {Back:0.0} s.");
}
