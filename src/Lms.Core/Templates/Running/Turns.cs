using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>What a loop goes over. A range is counted, never built, so that 1..1000000000 costs nothing by itself.</summary>
/// <param name="Count">Number of turns.</param>
/// <param name="At">The value of a turn, counted from 0.</param>
internal sealed record Turns(long Count, Func<long, TemplateValue> At)
{
    public static Turns Of(LoopSource source, Evaluator evaluator)
    {
        var from = evaluator.Evaluate(source.From);
        return source.To is null ? OfList(source, from, evaluator) : OfRange(source, source.To, from, evaluator);
    }

    private static Turns OfList(LoopSource source, TemplateValue from, Evaluator evaluator)
    {
        if (from is not TemplateList list)
        {
            throw RunFaults.NotAList(source.From.At, from);
        }

        var offset = source.Offset is null ? 0 : Whole(evaluator.Evaluate(source.Offset), 0, source.Offset.At);
        var limit = source.Limit is null ? int.MaxValue : Whole(evaluator.Evaluate(source.Limit), 1, source.Limit.At);
        return new Turns(Math.Clamp(list.Items.Length - offset, 0, limit), turn => list.Items[(int)(offset + turn)]);
    }

    private static Turns OfRange(LoopSource source, Expression end, TemplateValue from, Evaluator evaluator)
    {
        var first = Whole(from, null, source.From.At);
        var last = Whole(evaluator.Evaluate(end), null, end.At);
        var step = first <= last ? 1 : -1;
        return new Turns(Math.Abs(last - first) + (source.WithLast ? 1 : 0), turn => first + (step * turn));
    }

    private static long Whole(TemplateValue value, int? least, Place at) =>
        value is TemplateNumber { Value: var number } && decimal.IsInteger(number) && number >= (least ?? int.MinValue) && number <= int.MaxValue
            ? (long)number
            : throw RunFaults.NotALoopBound(at, least);
}
