namespace Lms.Core.Templates;

/// <summary>Where a rendered text is going.</summary>
public enum TemplateOutput
{
    /// <summary>A web page or an HTML e-mail: values are encoded.</summary>
    Html,

    /// <summary>A PDF, a subject line or a plain e-mail: values are printed as they are.</summary>
    PlainText,
}
