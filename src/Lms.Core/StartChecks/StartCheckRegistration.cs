using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lms.Core.StartChecks;

/// <summary>Verbs about the checks of a host's set-up.</summary>
public static class StartCheckRegistration
{
    /// <summary>Adds a check of the host's own, exactly as the shipped ones are added.</summary>
    /// <typeparam name="T">The check, made once.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LmsBuilder AddStartCheck<T>(this LmsBuilder builder)
        where T : class, IStartCheck
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddOptions<StartPolicy>();
        builder.Services.TryAddSingleton<StartReport>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartCheck, T>());
        return builder;
    }

    /// <summary>Lets the host start although a check refuses. The finding stays on the health page as a flag.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="code">The finding's code, as the refusal names it.</param>
    public static LmsBuilder AcceptFinding(this LmsBuilder builder, string code)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        builder.Services.Configure<StartPolicy>(policy => policy.Accepted.Add(code));
        return builder;
    }
}
