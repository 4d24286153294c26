using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Security;

/// <summary>Stands before a store and throws what the test wants, once it wants it.</summary>
public class FailingStore : DispatchProxy
{
    private object inner = null!;
    private Fault fault = null!;

    /// <summary>What every store throws from now on; null = nothing.</summary>
    internal sealed class Fault
    {
        internal Exception? Thrown { get; set; }

        internal int Times { get; set; }
    }

    /// <summary>Puts one before every store, whatever stores there are.</summary>
    internal static int Wrap(IServiceCollection services, Fault fault)
    {
        var stores = services.Where(service => service.ServiceType is { IsInterface: true, Namespace: { } space } type
            && space.StartsWith("Lms.Core", StringComparison.Ordinal) && type.Name.EndsWith("Store", StringComparison.Ordinal)).ToList();
        foreach (var store in stores)
        {
            services.Remove(store);
            services.Add(new ServiceDescriptor(store.ServiceType, provider => Before(store, provider, fault), store.Lifetime));
        }

        return stores.Count;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (fault.Thrown is { } exception)
        {
            fault.Times++;
            throw exception;
        }

        try
        {
            return targetMethod!.Invoke(inner, args);
        }
        catch (TargetInvocationException wrapped)
        {
            throw wrapped.InnerException!;
        }
    }

    private static FailingStore Before(ServiceDescriptor store, IServiceProvider provider, Fault fault)
    {
        var inner = store.ImplementationInstance
            ?? store.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, store.ImplementationType!);
        var proxy = (FailingStore)Create(store.ServiceType, typeof(FailingStore));
        (proxy.inner, proxy.fault) = (inner, fault);
        return proxy;
    }
}
