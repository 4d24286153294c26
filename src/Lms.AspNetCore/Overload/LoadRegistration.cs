using Lms.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Overload;

/// <summary>Says how much a node takes on.</summary>
public static class LoadRegistration
{
    /// <summary>Sets limits of load. Without it the defaults hold.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets them.</param>
    public static LmsBuilder LimitLoad(this LmsBuilder builder, Action<LoadOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }
}
