using System.Reflection;
using Lms.Core.Bookmarks;
using Lms.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Lms.AspNetCore.Tests.Overload;

/// <summary>A store of bookmarks whose lists keep a connection of the host's own pool busy for as long as the test says.</summary>
public class SlowBookmarks : DispatchProxy
{
    private NpgsqlDataSource source = null!;

    internal TimeSpan Takes { get; set; }

    internal static SlowBookmarks Replace(IServiceCollection services)
    {
        var store = Create<IBookmarkStore, SlowBookmarks>();
        services.Replace(ServiceDescriptor.Singleton(store));
        return (SlowBookmarks)(object)store;
    }

    /// <summary>Takes the pool of the host itself, which no public member gives.</summary>
    internal void Use(IServiceProvider services)
    {
        var type = typeof(PostgresLms).Assembly.GetType("Lms.Postgres.PostgresConnections", throwOnError: true)!;
        source = (NpgsqlDataSource)type.GetProperty("WebSource")!.GetValue(services.GetRequiredService(type))!;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IBookmarkStore.ListAsync) ? ListAsync() : throw new NotSupportedException(targetMethod.Name);

    private async Task<IReadOnlyList<Bookmark>> ListAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_sleep(@seconds)";
        command.Parameters.AddWithValue("seconds", Takes.TotalSeconds);
        await command.ExecuteNonQueryAsync();
        return [];
    }
}
