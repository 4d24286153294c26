namespace Lms.AspNetCore.Overload;

/// <summary>
/// How many requests of the second lane may run at once. Falls by a fifth while work waits for threads or while saving
/// takes four times as long as it usually does, and rises by a tenth otherwise. Not safe for several threads.
/// </summary>
/// <param name="min">Never below.</param>
/// <param name="max">Never above; the first value.</param>
internal sealed class AdaptiveLimit(int min, int max)
{
    private const int Enough = 5;

    private static readonly TimeSpan DelayTarget = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FastAnyway = TimeSpan.FromMilliseconds(50);

    private double limit = max;
    private TimeSpan usual;

    public int Value => (int)limit;

    public void Adjust(LoadSample sample)
    {
        var isStrained = sample.Delay > DelayTarget || IsSlow(sample);
        limit = isStrained ? Math.Max(Math.Min(min, max), limit * 0.8) : Math.Min(max, limit * 1.1);
    }

    /// <summary>After a time without work nothing of what was seen holds.</summary>
    public void Forget() => limit = max;

    private bool IsSlow(LoadSample sample)
    {
        if (sample.Answers < Enough)
            return false;

        // The best that was seen, forgotten slowly, so that a slower database becomes the usual one in some minutes.
        usual = usual == default || sample.AnswerTime < usual ? sample.AnswerTime : usual * 1.01;
        return sample.AnswerTime > FastAnyway && sample.AnswerTime > usual * 4;
    }
}
