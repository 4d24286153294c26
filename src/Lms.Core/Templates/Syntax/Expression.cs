namespace Lms.Core.Templates.Syntax;

/// <summary>Something with a value. <see cref="Depth"/> is the longest way down, kept small so that recursion is safe.</summary>
internal abstract record Expression(Place At, int Depth);

internal sealed record Literal(Place At, TemplateValue Value) : Expression(At, 1);

internal sealed record Name(Place At, string Word) : Expression(At, 1);

/// <summary><c>target.name</c>, or <c>target?.name</c> which is null when the target is.</summary>
internal sealed record Member(Place At, int Depth, Expression Target, string Word, bool NullSafe) : Expression(At, Depth);

internal sealed record Item(Place At, int Depth, Expression Target, Expression Index) : Expression(At, Depth);

internal sealed record Prefix(Place At, int Depth, string Symbol, Expression Operand) : Expression(At, Depth);

internal sealed record Infix(Place At, int Depth, string Symbol, Expression Left, Expression Right) : Expression(At, Depth);

internal sealed record Choice(Place At, int Depth, Expression Condition, Expression Then, Expression Else) : Expression(At, Depth);

/// <summary>A call; a piped value is the first argument.</summary>
internal sealed record Call(Place At, int Depth, Functions.TemplateFunction Function, IReadOnlyList<Expression> Arguments) : Expression(At, Depth);
