using Lms.Core.Templates.Syntax;

namespace Lms.Core.Templates.Running;

/// <summary>Carries out a template's statements, once.</summary>
internal sealed class Interpreter
{
    private readonly Scope _scope;
    private readonly Budget _budget;
    private readonly Output _output;
    private readonly Evaluator _evaluator;

    public Interpreter(TemplateModel model, Budget budget, TemplateOutput output, string language)
    {
        _scope = new Scope(model);
        _budget = budget;
        _output = new Output(output, budget.TextLimit);
        _evaluator = new Evaluator(_scope, budget, output, language);
    }

    private enum Flow
    {
        Onwards,
        Break,
        Continue,
    }

    /// <exception cref="TemplateFault">The template asks for something that cannot be done.</exception>
    public string Run(IReadOnlyList<Statement> statements)
    {
        RunAll(statements);
        return _output.ToString();
    }

    private Flow RunAll(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            _budget.Step(statement.At);
            var flow = RunOne(statement);
            if (flow is not Flow.Onwards)
            {
                return flow;
            }
        }

        return Flow.Onwards;
    }

    private Flow RunOne(Statement statement)
    {
        switch (statement)
        {
            case Raw raw:
                _output.WriteRaw(raw.Text, raw.At);
                return Flow.Onwards;
            case Print print:
                _output.WriteValue(_evaluator.Evaluate(print.Value), print.At);
                return Flow.Onwards;
            case Assign assign:
                _scope.Set(assign.Word, _evaluator.Evaluate(assign.Value));
                return Flow.Onwards;
            case If choice:
                return RunIf(choice);
            case For loop:
                return RunFor(loop);
            case Case choice:
                return RunCase(choice);
            case Break:
                return Flow.Break;
            case Continue:
                return Flow.Continue;
            default:
                throw new InvalidOperationException($"No rule for {statement.GetType().Name}.");
        }
    }

    private Flow RunIf(If choice)
    {
        foreach (var branch in choice.Branches)
        {
            if (Operators.IsTrue(_evaluator.Evaluate(branch.Condition)))
            {
                return RunAll(branch.Body);
            }
        }

        return RunAll(choice.Else);
    }

    private Flow RunCase(Case choice)
    {
        var subject = _evaluator.Evaluate(choice.Subject);
        foreach (var when in choice.Whens)
        {
            foreach (var value in when.Values)
            {
                if (Operators.AreEqual("==", subject, _evaluator.Evaluate(value), value.At))
                {
                    return RunAll(when.Body);
                }
            }
        }

        return RunAll(choice.Else);
    }

    private Flow RunFor(For loop)
    {
        var turns = Turns.Of(loop.Source, _evaluator);
        if (turns.Count == 0)
        {
            return RunAll(loop.Else);
        }

        var before = _scope.FindOwn(loop.Word);
        var state = new Loop(turns.Count);
        _scope.Enter(state);
        for (; state.Index < turns.Count; state.Index++)
        {
            _budget.Turn(loop.At);
            _scope.Set(loop.Word, turns.At(state.Index));
            if (RunAll(loop.Body) is Flow.Break)
            {
                break;
            }
        }

        _scope.Leave(loop.Word, before);
        return Flow.Onwards;
    }
}
