namespace Lms.Core.Templates;

/// <summary>No value. Use <see cref="TemplateValue.Null"/>.</summary>
public sealed record TemplateNull : TemplateValue
{
    internal TemplateNull()
    {
    }
}
