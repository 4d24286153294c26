namespace Lms.AspNetCore.Overload;

/// <summary>
/// How much a node takes on, set in <c>LimitLoad(load => …)</c>. All of it is counted in this process's memory: a host
/// with several nodes takes on as many times more.
/// </summary>
public sealed class LoadOptions
{
    /// <summary>How often one person may save answers within a minute, in the long run; 0 = as often as wanted.</summary>
    /// <value>Default: 60.</value>
    public int SavesPerMinute { get; set; } = 60;

    /// <summary>How many saves of one person may come at once before the limit a minute counts.</summary>
    /// <value>Default: 60.</value>
    public int SaveBurst { get; set; } = 60;

    /// <summary>
    /// How many requests other than saving, checking and handing in run at once at most; 0 = no limit and no shedding.
    /// The node lowers it by itself while saving suffers, and raises it again.
    /// </summary>
    /// <value>Default: null, six in ten of the database's connections (60 when their number is not known).</value>
    public int? MaxOthers { get; set; }

    /// <summary>The number that <see cref="MaxOthers"/> is never lowered below.</summary>
    /// <value>Default: eight a processor.</value>
    public int MinOthers { get; set; } = 8 * Environment.ProcessorCount;

    /// <summary>How many of them may wait for their turn.</summary>
    /// <value>Default: 1000.</value>
    public int MaxWaiting { get; set; } = 1000;

    /// <summary>How long one waits for its turn before it is answered 503.</summary>
    /// <value>Default: 2 seconds.</value>
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The same once somebody has been waiting for five seconds without a break: then the newest go first.</summary>
    /// <value>Default: half a second.</value>
    public TimeSpan WaitInQueue { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many requests that save, check or hand in run at once before they too are answered 503.</summary>
    /// <value>Default: 2000.</value>
    public int MaxAnswers { get; set; } = 2000;
}
