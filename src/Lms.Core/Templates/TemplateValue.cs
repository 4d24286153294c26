namespace Lms.Core.Templates;

/// <summary>A value that a template can use. The kinds are the eight in this folder; nobody can add one.</summary>
public abstract record TemplateValue
{
    private protected TemplateValue()
    {
    }

    /// <summary>No value; prints as nothing and is false in a condition.</summary>
    public static TemplateValue Null { get; } = new TemplateNull();

    /// <summary>A text, or <see cref="Null"/>.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator TemplateValue(string? value) => value is null ? Null : new TemplateText(value);

    /// <summary>A truth value, or <see cref="Null"/>.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator TemplateValue(bool? value) => value is { } known ? new TemplateBoolean(known) : Null;

    /// <summary>A number, or <see cref="Null"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator TemplateValue(decimal? value) => value is { } known ? new TemplateNumber(known) : Null;

    /// <summary>A date, or <see cref="Null"/>.</summary>
    /// <param name="value">The date, in the offset it is to be printed in.</param>
    public static implicit operator TemplateValue(DateTimeOffset? value) => value is { } known ? new TemplateDate(known) : Null;
}
