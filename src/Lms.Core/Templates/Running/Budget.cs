using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>What one rendering may still spend.</summary>
internal sealed class Budget(TemplateLimits limits, TimeProvider time)
{
    // Reading the clock costs more than most steps, and a template this short is over before any clock matters.
    private const int StepsBetweenClockReadings = 256;
    private const int WorkBetweenClockReadings = 64 * 1024;

    private readonly long _started = time.GetTimestamp();
    private readonly long _workLimit = 4L * limits.OutputBytes;
    private int _steps;
    private int _turns;
    private long _work;
    private long _workAtReading;

    /// <summary>Characters that a text may have.</summary>
    public int TextLimit => limits.OutputBytes;

    /// <summary>Items that a text may be split into.</summary>
    public int ListLimit => limits.LoopTurns;

    /// <summary>One statement or operation.</summary>
    public void Step(Place at)
    {
        if (++_steps > limits.Steps)
        {
            throw RunFaults.OverLimit(at, "steps", limits.Steps, new Text("steg", "steps"));
        }

        if (_steps % StepsBetweenClockReadings == 0)
        {
            ReadClock(at);
        }
    }

    /// <summary>One turn of a loop.</summary>
    public void Turn(Place at)
    {
        if (++_turns > limits.LoopTurns)
        {
            throw RunFaults.OverLimit(at, "turns", limits.LoopTurns, new Text("varv i loopar", "turns of loops"));
        }
    }

    /// <summary>Characters or items that a function reads or makes: bounds memory, and time within one step.</summary>
    public void Work(long amount, Place at)
    {
        _work += amount;
        if (_work > _workLimit)
        {
            throw RunFaults.OverLimit(at, "work", _workLimit, new Text("tecken att bearbeta", "characters to process"));
        }

        if (_work - _workAtReading >= WorkBetweenClockReadings)
        {
            _workAtReading = _work;
            ReadClock(at);
        }
    }

    /// <summary>Refuses a text before it is made.</summary>
    public void Length(long characters, Place at)
    {
        if (characters > TextLimit)
        {
            throw RunFaults.OverLimit(at, "text", TextLimit, new Text("tecken i en text", "characters in a text"));
        }
    }

    private void ReadClock(Place at)
    {
        if (time.GetElapsedTime(_started) > limits.Time)
        {
            throw RunFaults.OverLimit(at, "time", (long)limits.Time.TotalMilliseconds, new Text("millisekunder", "milliseconds"));
        }
    }
}
