namespace Lms.Core.Templates;

/// <summary>Every name that a template may use, with its value. There is nothing behind it: no types, no reflection.</summary>
/// <example><code>
/// TemplateModel.Of(
///     ("learner", TemplateObject.Of(("name", "Åsa Öberg"))),
///     ("issued", certificate.Issued),
///     ("modules", TemplateList.Of(modules.Select(m => TemplateObject.Of(("title", m.Title))))))
/// </code></example>
public sealed class TemplateModel
{
    private TemplateModel(TemplateObject root) => Root = root;

    /// <summary>A model without names, for templates that are only text.</summary>
    public static TemplateModel Empty { get; } = Of();

    /// <summary>The names and their values.</summary>
    public TemplateObject Root { get; }

    /// <summary>Makes a model.</summary>
    /// <param name="names">Names as in <see cref="TemplateObject.Of"/>, and none of the language's own words.</param>
    /// <exception cref="ArgumentException">A name is malformed, given twice, or a word of the language.</exception>
    public static TemplateModel Of(params ReadOnlySpan<(string Name, TemplateValue Value)> names)
    {
        var root = TemplateObject.Of(names);
        foreach (var name in root.Members.Keys)
        {
            if (Syntax.Words.AreReserved(name))
            {
                throw new ArgumentException($"'{name}' is a word of the template language; give it another name.", nameof(names));
            }
        }

        return new TemplateModel(root);
    }
}
