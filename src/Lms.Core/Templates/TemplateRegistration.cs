using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lms.Core.Templates;

/// <summary>The seam for templates on the builder.</summary>
public static class TemplateRegistration
{
    /// <summary>Replaces the engine that fills in certificates, e-mails and invitations.</summary>
    /// <typeparam name="TEngine">The engine; one instance serves all requests at once.</typeparam>
    /// <param name="builder">The builder from <c>AddLms</c>.</param>
    public static LmsBuilder UseTemplates<TEngine>(this LmsBuilder builder)
        where TEngine : class, ITemplateEngine
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<ITemplateEngine>();
        builder.Services.AddSingleton<ITemplateEngine, TEngine>();
        return builder;
    }
}
