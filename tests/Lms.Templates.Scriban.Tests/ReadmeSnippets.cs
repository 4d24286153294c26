using Lms.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Templates.Scriban.Tests;

/// <summary>The README's code, compiled where the Scriban package restores.</summary>
internal static class ReadmeSnippets
{
    internal static void Use(Builder builder)
    {
        // snippet
        builder.Services.AddLms().UseScribanTemplates();
        // end
    }

    // Stands in for the web library, which this project does not know.
    private static LmsBuilder AddLms(this IServiceCollection services) => services.AddLmsCore();

    internal sealed record Builder(IServiceCollection Services);
}
