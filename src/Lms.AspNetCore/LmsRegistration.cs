using Lms.AspNetCore.Api;
using Lms.AspNetCore.Assets;
using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Authoring.Exchange;
using Lms.AspNetCore.Certificates;
using Lms.AspNetCore.Content;
using Lms.AspNetCore.Health;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Overload;
using Lms.AspNetCore.Quizzes;
using Lms.AspNetCore.StartChecks;
using Lms.AspNetCore.Sweep;
using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Organisation;
using Lms.Core.StartChecks;
using Lms.Formats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Lms.AspNetCore;

/// <summary>Registers the learning platform in a host.</summary>
public static class LmsRegistration
{
    /// <summary>
    /// Adds the platform. Continue with <c>UsePostgres(…)</c> and <c>AddModule&lt;T&gt;()</c>, and publish it with
    /// <c>app.MapLms("/utbildning")</c>; without that no address of ours answers.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options.</param>
    public static LmsBuilder AddLms(this IServiceCollection services, Action<LmsOptions>? configure = null)
    {
        var builder = services.AddLmsCore(configure);
        services.AddHttpContextAccessor();
        services.AddAntiforgery();
        services.TryAddSingleton<LmsMount>();
        services.TryAddSingleton<LmsAssets>();
        services.TryAddSingleton<Fragments>();
        services.TryAddSingleton<LmsDates>();
        services.TryAddSingleton<ICertificateAddresses, CertificateAddresses>();
        services.TryAddSingleton<PersonMemory>();
        services.TryAddScoped<IPersonResolver, ClaimsPersonResolver>();
        services.TryAddScoped<Visitor>();
        services.TryAddSingleton<LanguageChoices>();
        services.TryAddSingleton<HostHealth>();
        services.TryAddSingleton<VerificationLimit>();
        services.TryAddScoped<VerificationFilter>();
        services.TryAddSingleton<QuestionPartials>();
        services.TryAddScoped<PlayerForm>();
        services.TryAddSingleton<SetPublications>();
        services.TryAddSingleton(QuestionFormats.Default);
        services.TryAddSingleton<QuestionFileReader>();
        services.TryAddSingleton<QuestionFileWriter>();
        services.TryAddSingleton<LoadGate>();
        services.TryAddSingleton<SavePace>();
        services.TryAddSingleton<Drain>();
        services.TryAddSingleton<Readiness>();
        services.AddOptions<LoadOptions>();
        services.AddOptions<LmsClaims>();
        services.AddOptions<LmsLayout>();
        services.AddRazorPages();
        services.ConfigureOptions<LmsPageRoutes>();
        services.AddLmsOpenApi();
        services.AddHostedService<ModuleStart>();
        services.AddHostedService<MountStart>();
        services.AddHostedService<SweepWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        return builder.AddStartCheck<KeyRingCheck>().AddStartCheck<TransportCheck>();
    }

    /// <summary>Puts our pages inside a layout of the host's.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="layout">Name or path of the layout, as a Razor page would name it.</param>
    public static LmsBuilder UseLayout(this LmsBuilder builder, string layout)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(layout);
        builder.Services.Configure<LmsLayout>(options => options.Name = layout);
        return builder;
    }

    /// <summary>Replaces how the host's identity becomes a person.</summary>
    /// <typeparam name="T">The host's resolver, made once a request.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LmsBuilder UsePersons<T>(this LmsBuilder builder)
        where T : class, IPersonResolver
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<IPersonResolver, T>());
        return builder;
    }

    /// <summary>
    /// Serves one municipality: whoever is signed in belongs to it, unless a claim names another. It is brought in when the
    /// host starts and it is not there yet, which needs the owner's connection string.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="key">Its short key, <c>[a-z0-9-]+</c>, e.g. <c>osby</c>. It never changes.</param>
    /// <param name="name">Its name as printed on certificates, e.g. <c>Osby kommun</c>.</param>
    /// <exception cref="ArgumentException">The key has other signs, or the name is empty.</exception>
    public static LmsBuilder UseMunicipality(this LmsBuilder builder, string key, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!key.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            throw new ArgumentException($"A municipality's key holds a–z, 0–9 and hyphens, and '{key}' does not. Write UseMunicipality(\"osby\", \"Osby kommun\").", nameof(key));
        builder.Services.AddSingleton<IHostedService>(services => new MunicipalityStart(key, name, services.GetRequiredService<IPersonStore>()));
        return builder.UseClaims(claims => claims.SingleTenant = key);
    }

    /// <summary>Says in which claims the host keeps tenant, name, e-mail and roles.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the claims' types.</param>
    public static LmsBuilder UseClaims(this LmsBuilder builder, Action<LmsClaims> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }
}
