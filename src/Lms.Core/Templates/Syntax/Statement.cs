namespace Lms.Core.Templates.Syntax;

/// <summary>Something that is carried out.</summary>
internal abstract record Statement(Place At);

internal sealed record Raw(Place At, string Text) : Statement(At);

internal sealed record Print(Place At, Expression Value) : Statement(At);

internal sealed record Assign(Place At, string Word, Expression Value) : Statement(At);

internal sealed record If(Place At, IReadOnlyList<Branch> Branches, IReadOnlyList<Statement> Else) : Statement(At);

internal sealed record Branch(Expression Condition, IReadOnlyList<Statement> Body);

internal sealed record For(Place At, string Word, LoopSource Source, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Else) : Statement(At);

/// <summary>What a loop goes over: a list, or numbers from <see cref="From"/> to <see cref="To"/>.</summary>
internal sealed record LoopSource(Expression From, Expression? To, bool WithLast, Expression? Limit, Expression? Offset);

internal sealed record Case(Place At, Expression Subject, IReadOnlyList<When> Whens, IReadOnlyList<Statement> Else) : Statement(At);

internal sealed record When(IReadOnlyList<Expression> Values, IReadOnlyList<Statement> Body);

internal sealed record Break(Place At) : Statement(At);

internal sealed record Continue(Place At) : Statement(At);
