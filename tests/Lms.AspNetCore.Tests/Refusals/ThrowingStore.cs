using System.Reflection;
using Lms.Core.Bookmarks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lms.AspNetCore.Tests.Refusals;

/// <summary>A store of bookmarks whose every call throws what the test says.</summary>
public class ThrowingStore : DispatchProxy
{
    /// <summary>Makes the next calls throw; null = nothing is thrown and nothing is found.</summary>
    internal Func<Exception>? Thrown { get; set; }

    internal static ThrowingStore Replace(IServiceCollection services)
    {
        var store = Create<IBookmarkStore, ThrowingStore>();
        services.Replace(ServiceDescriptor.Singleton(store));
        return (ThrowingStore)(object)store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw (Thrown ?? (() => new InvalidOperationException("nothing was set")))();
}
