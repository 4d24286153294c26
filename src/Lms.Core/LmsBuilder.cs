using Microsoft.Extensions.DependencyInjection;

namespace Lms.Core;

/// <summary>What <c>AddLms</c> returns: every seam of the library is a verb on it (AddX registers, UseX replaces).</summary>
/// <param name="services">The host's services.</param>
public sealed class LmsBuilder(IServiceCollection services)
{
    /// <summary>The host's services, for extensions of this builder.</summary>
    public IServiceCollection Services { get; } = services;
}
