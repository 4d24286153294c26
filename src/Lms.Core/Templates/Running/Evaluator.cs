using Lms.Core.Templates.Functions;
using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>Finds the values of expressions. Recursion is as deep as the expression, which the parser has bounded.</summary>
internal sealed class Evaluator(Scope scope, Budget budget, TemplateOutput output, string language)
{
    public TemplateValue Evaluate(Expression expression)
    {
        budget.Step(expression.At);
        return expression switch
        {
            Literal literal => literal.Value,
            Name name => scope.Find(name.Word) ?? throw RunFaults.UnknownName(name.At, name.Word),
            Member { Target: Name { Word: "for" } target } member => LoopMember(target, member),
            Member member => MemberOf(member),
            Item item => Members.At(Evaluate(item.Target), Evaluate(item.Index), item.At),
            Prefix { Symbol: "!" } not => !Operators.IsTrue(Evaluate(not.Operand)),
            Prefix minus => Operators.Negate(Evaluate(minus.Operand), minus.At),
            Infix infix => Combine(infix),
            Choice choice => Evaluate(Operators.IsTrue(Evaluate(choice.Condition)) ? choice.Then : choice.Else),
            Call call => Run(call),
            _ => throw new InvalidOperationException($"No rule for {expression.GetType().Name}."),
        };
    }

    private TemplateValue LoopMember(Name target, Member member)
    {
        var loop = scope.Loop ?? throw RunFaults.UnknownName(target.At, target.Word);
        return loop.Find(member.Word) ?? throw RunFaults.UnknownMember(member.At, member.Word);
    }

    private TemplateValue MemberOf(Member member)
    {
        var target = Evaluate(member.Target);
        return member.NullSafe && target is TemplateNull ? target : Members.Of(target, member.Word, member.At);
    }

    private TemplateValue Combine(Infix infix)
    {
        var left = Evaluate(infix.Left);
        return infix.Symbol switch
        {
            "??" => left is TemplateNull ? Evaluate(infix.Right) : left,
            "&&" => Operators.IsTrue(left) && Operators.IsTrue(Evaluate(infix.Right)),
            "||" => Operators.IsTrue(left) || Operators.IsTrue(Evaluate(infix.Right)),
            _ => Operators.Apply(infix.Symbol, left, Evaluate(infix.Right), budget, infix.At),
        };
    }

    private TemplateValue Run(Call call)
    {
        var values = new TemplateValue[call.Arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(call.Arguments[i]);
        }

        var result = call.Function.Run(new Arguments(call, values, budget, output, language));
        budget.Work(Size(result), call.At);
        return result;
    }

    private static int Size(TemplateValue value) => value switch
    {
        TemplateText text => text.Value.Length,
        TemplateFragment fragment => fragment.Html.Length,
        TemplateList list => list.Items.Length,
        _ => 0,
    };
}
