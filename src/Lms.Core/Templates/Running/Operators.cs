using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>What the operators mean. Kinds are never mixed by guessing: what is not said here is a fault.</summary>
internal static class Operators
{
    public static bool IsTrue(TemplateValue value) => value is not (TemplateNull or TemplateBoolean { Value: false });

    public static TemplateValue Negate(TemplateValue value, Place at) =>
        value is TemplateNumber number ? -number.Value : throw RunFaults.NotANumber(at, value);

    public static TemplateValue Apply(string symbol, TemplateValue left, TemplateValue right, Budget budget, Place at) => symbol switch
    {
        "==" => AreEqual(symbol, left, right, at),
        "!=" => !AreEqual(symbol, left, right, at),
        "<" or "<=" or ">" or ">=" => Compare(symbol, left, right, at),
        "+" when IsText(left) || IsText(right) => Join(left, right, budget, at),
        _ when left is TemplateNumber a && right is TemplateNumber b => Calculate(symbol, a.Value, b.Value, at),
        _ => throw RunFaults.CannotCombine(at, symbol, left, right),
    };

    public static bool AreEqual(string symbol, TemplateValue left, TemplateValue right, Place at) => (left, right) switch
    {
        (TemplateNull, _) or (_, TemplateNull) => left is TemplateNull && right is TemplateNull,
        _ when IsText(left) && IsText(right) => string.Equals(Printed.Of(left, at), Printed.Of(right, at), StringComparison.Ordinal),
        _ when left.GetType() == right.GetType() => left.Equals(right),
        _ => throw RunFaults.CannotCombine(at, symbol, left, right),
    };

    private static bool IsText(TemplateValue value) => value is TemplateText or TemplateFragment;

    private static bool Compare(string symbol, TemplateValue left, TemplateValue right, Place at)
    {
        int order;
        switch (left, right)
        {
            case (TemplateNull, _) or (_, TemplateNull) when !IsText(left) && !IsText(right):
                return false;
            case (TemplateNumber a, TemplateNumber b):
                order = a.Value.CompareTo(b.Value);
                break;
            case (TemplateDate a, TemplateDate b):
                order = a.Value.CompareTo(b.Value);
                break;
            default:
                throw RunFaults.CannotCombine(at, symbol, left, right);
        }

        return symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private static TemplateText Join(TemplateValue left, TemplateValue right, Budget budget, Place at)
    {
        if (!(IsText(left) || left is TemplateNull) || !(IsText(right) || right is TemplateNull))
        {
            throw RunFaults.CannotCombine(at, "+", left, right);
        }

        var first = Printed.Of(left, at);
        var last = Printed.Of(right, at);
        budget.Length((long)first.Length + last.Length, at);
        budget.Work(first.Length + last.Length, at);
        return new TemplateText(first + last);
    }

    private static TemplateNumber Calculate(string symbol, decimal left, decimal right, Place at)
    {
        if (symbol is "/" or "//" or "%" && right == 0)
        {
            throw RunFaults.DivisionByZero(at);
        }

        try
        {
            return new TemplateNumber(symbol switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                "/" => left / right,
                "%" => left % right,
                _ when decimal.IsInteger(left) && decimal.IsInteger(right) => (left - (left % right)) / right,
                _ => throw RunFaults.WholeNumbersOnly(at),
            });
        }
        catch (OverflowException)
        {
            throw RunFaults.NumberTooLarge(at);
        }
    }
}
