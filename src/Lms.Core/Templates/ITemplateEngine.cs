namespace Lms.Core.Templates;

/// <summary>
/// Fills in templates: certificate texts, e-mails and invitations. The language is Scriban's; how much of it an
/// engine speaks is its own matter, but what it speaks means the same in every engine.
/// </summary>
/// <remarks>An engine never throws because of what a template says: whatever is wrong with it comes back as problems.</remarks>
public interface ITemplateEngine
{
    /// <summary>Fills in a template.</summary>
    /// <param name="template">The template as it was written.</param>
    /// <param name="model">Every name that the template may use.</param>
    /// <param name="output">
    /// Where the text is going. In HTML every value is encoded for element content and quoted attributes,
    /// <see cref="TemplateFragment"/> excepted.
    /// </param>
    /// <param name="language">Language tag for names of months and days and for sorting, such as <c>sv</c> or <c>en</c>.</param>
    TemplateResult Render(string template, TemplateModel model, TemplateOutput output, string language);

    /// <summary>
    /// Looks for what is wrong with a template before it is used, in every branch, also those that
    /// <paramref name="sample"/> does not lead into.
    /// </summary>
    /// <param name="template">The template as it was written.</param>
    /// <param name="sample">An example of the model: its names and members are those that the template may use.</param>
    /// <returns>No problems when the template can be saved.</returns>
    IReadOnlyList<TemplateProblem> Check(string template, TemplateModel sample);
}
