using System.Diagnostics.CodeAnalysis;

namespace Lms.Core.Templates;

/// <summary>What rendering led to: the text, or what is wrong with the template. Never half a text.</summary>
public sealed class TemplateResult
{
    private TemplateResult(string? text, IReadOnlyList<TemplateProblem> problems)
    {
        Text = text;
        Problems = problems;
    }

    /// <summary>The rendered text; null when there are problems.</summary>
    public string? Text { get; }

    /// <summary>What is wrong; empty when there is a text.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }

    /// <summary>Whether there is a text.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    public bool Succeeded => Text is not null;

    /// <summary>A rendered text.</summary>
    /// <param name="text">The text.</param>
    public static TemplateResult Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TemplateResult(text, []);
    }

    /// <summary>A template that could not be rendered.</summary>
    /// <param name="problems">At least one.</param>
    public static TemplateResult Failed(params IReadOnlyList<TemplateProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count, nameof(problems));
        return new TemplateResult(null, problems);
    }
}
