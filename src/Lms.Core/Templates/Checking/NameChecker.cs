using Lms.Core.Templates.Running;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Checking;

/// <summary>
/// Looks up every name and member in every branch against an example of the model. A value that only running would
/// tell is unknown here (null) and nothing is said about it.
/// </summary>
internal sealed class NameChecker(TemplateModel sample)
{
    private readonly Dictionary<string, TemplateValue?> _own = new(StringComparer.Ordinal);
    private readonly List<TemplateProblem> _problems = [];
    private int _loops;

    public static IReadOnlyList<TemplateProblem> Check(IReadOnlyList<Statement> statements, TemplateModel sample)
    {
        var checker = new NameChecker(sample);
        checker.CheckAll(statements);
        return checker._problems;
    }

    private void CheckAll(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            CheckOne(statement);
        }
    }

    private void CheckOne(Statement statement)
    {
        switch (statement)
        {
            case Print print:
                Shape(print.Value);
                break;
            case Assign assign:
                _own[assign.Word] = Shape(assign.Value);
                break;
            case If choice:
                foreach (var branch in choice.Branches)
                {
                    Shape(branch.Condition);
                    CheckAll(branch.Body);
                }

                CheckAll(choice.Else);
                break;
            case Case choice:
                Shape(choice.Subject);
                foreach (var when in choice.Whens)
                {
                    when.Values.ToList().ForEach(value => Shape(value));
                    CheckAll(when.Body);
                }

                CheckAll(choice.Else);
                break;
            case For loop:
                CheckLoop(loop);
                break;
        }
    }

    private void CheckLoop(For loop)
    {
        var item = FirstOf(Shape(loop.Source.From));
        foreach (var part in new[] { loop.Source.To, loop.Source.Limit, loop.Source.Offset }.OfType<Expression>())
        {
            Shape(part);
        }

        var hid = _own.TryGetValue(loop.Word, out var hidden);
        _own[loop.Word] = item;
        _loops++;
        CheckAll(loop.Body);
        _loops--;
        _own.Remove(loop.Word);
        if (hid)
        {
            _own[loop.Word] = hidden;
        }

        CheckAll(loop.Else);
    }

    private TemplateValue? Shape(Expression expression)
    {
        switch (expression)
        {
            case Literal literal:
                return literal.Value;
            case Name name:
                return ShapeOf(name);
            case Member { Target: Name { Word: "for" } target } member:
                Note(_loops == 0 ? RunFaults.UnknownName(target.At, target.Word) : new Loop(1).Find(member.Word) is null ? RunFaults.UnknownMember(member.At, member.Word) : null);
                return null;
            case Member member:
                return ShapeOf(Shape(member.Target), member.Word, member.At);
            case Item item:
                var indexed = Shape(item.Target);
                return Shape(item.Index) is TemplateText key ? ShapeOf(indexed, key.Value, item.At) : FirstOf(indexed);
            case Prefix prefix:
                Shape(prefix.Operand);
                return null;
            case Infix infix:
                Shape(infix.Left);
                Shape(infix.Right);
                return null;
            case Choice choice:
                Shape(choice.Condition);
                Shape(choice.Then);
                Shape(choice.Else);
                return null;
            case Call call:
                return ShapeOf(call, call.Arguments.Select(Shape).ToList());
            default:
                throw new InvalidOperationException($"No rule for {expression.GetType().Name}.");
        }
    }

    private TemplateValue? ShapeOf(Name name)
    {
        if (_own.TryGetValue(name.Word, out var own))
        {
            return own;
        }

        var known = sample.Root.Members.GetValueOrDefault(name.Word);
        Note(known is null ? RunFaults.UnknownName(name.At, name.Word) : null);
        return known;
    }

    private TemplateValue? ShapeOf(TemplateValue? target, string member, Place at)
    {
        if (target is null or TemplateNull)
        {
            return null;
        }

        var found = Members.Find(target, member);
        Note(found is null ? RunFaults.UnknownMember(at, member) : null);
        return found;
    }

    private static TemplateValue? ShapeOf(Call call, List<TemplateValue?> arguments) => call.Function.Name switch
    {
        "array.first" or "array.last" => FirstOf(arguments[0]),
        "array.sort" or "array.reverse" or "array.uniq" or "array.compact" or "array.limit" or "array.offset" => arguments[0],
        _ => null,
    };

    private static TemplateValue? FirstOf(TemplateValue? list) => list is TemplateList { Items: [var first, ..] } ? first : null;

    private void Note(TemplateFault? fault)
    {
        if (fault is not null)
        {
            _problems.Add(fault.Problem);
        }
    }
}
