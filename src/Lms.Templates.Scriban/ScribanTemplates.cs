using Lms.Core;
using Lms.Core.Templates;

namespace Lms.Templates.Scriban;

/// <summary>The verb on the builder.</summary>
public static class ScribanTemplates
{
    /// <summary>
    /// Lets Scriban itself fill in every template. Choose it only where nobody but developers writes templates: a
    /// template in the whole language can stop the process.
    /// </summary>
    /// <param name="builder">The builder from <c>AddLms</c>.</param>
    public static LmsBuilder UseScribanTemplates(this LmsBuilder builder) => builder.UseTemplates<ScribanTemplateEngine>();
}
