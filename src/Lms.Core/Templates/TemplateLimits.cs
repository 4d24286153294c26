using System.Runtime.CompilerServices;

namespace Lms.Core.Templates;

/// <summary>
/// How much one rendering may cost. Every limit can be lowered; setting one above its default throws, because the
/// defaults are what keeps a template that somebody wrote from stopping the process.
/// </summary>
public sealed record TemplateLimits
{
    private const int TemplateBytesCap = 32 * 1024;
    private const int NestingCap = 16;
    private const int StepsCap = 10_000;
    private const int LoopTurnsCap = 1_000;
    private const int OutputBytesCap = 256 * 1024;
    private static readonly TimeSpan TimeCap = TimeSpan.FromMilliseconds(100);

    /// <summary>Size of a template in UTF-8 bytes; 32 KiB.</summary>
    public int TemplateBytes { get; init => field = Within(value, TemplateBytesCap); } = TemplateBytesCap;

    /// <summary>Blocks inside blocks, and likewise parentheses inside parentheses; 16.</summary>
    public int Nesting { get; init => field = Within(value, NestingCap); } = NestingCap;

    /// <summary>Statements and operations carried out in one rendering; 10 000.</summary>
    public int Steps { get; init => field = Within(value, StepsCap); } = StepsCap;

    /// <summary>Turns of all loops together in one rendering, and items that a text may be split into; 1 000.</summary>
    public int LoopTurns { get; init => field = Within(value, LoopTurnsCap); } = LoopTurnsCap;

    /// <summary>Size of the output in UTF-8 bytes; 256 KiB. A text on the way there has as many characters at most.</summary>
    public int OutputBytes { get; init => field = Within(value, OutputBytesCap); } = OutputBytesCap;

    /// <summary>
    /// Wall time of one rendering; 100 milliseconds. A second net: the clock is read now and then, so that a short
    /// template on a busy machine is not refused for the machine's sake.
    /// </summary>
    public TimeSpan Time
    {
        get;
        init => field = value > TimeSpan.Zero && value <= TimeCap
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Time is between 0 and {TimeCap.TotalMilliseconds} ms.");
    } = TimeCap;

    private static int Within(int value, int cap, [CallerMemberName] string limit = "") => value > 0 && value <= cap
        ? value
        : throw new ArgumentOutOfRangeException(limit, value, $"{limit} is between 1 and {cap}.");
}
