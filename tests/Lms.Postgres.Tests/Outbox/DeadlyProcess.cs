using System.Diagnostics;
using Lms.Core.Outbox;
using Lms.Postgres.Outbox;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Lms.Postgres.Tests.Outbox;

/// <summary>A process of its own that delivers the outbox until it is empty, or until a message ends it.</summary>
internal static class DeadlyProcess
{
    internal const string Word = "deliver-until-death";

    private const string Connection = "LMS_TEST_WORKER";

    /// <summary>Runs this test assembly as that process; gives its exit code and the ids that it delivered.</summary>
    internal static async Task<(int Code, IReadOnlyList<long> Delivered)> RunAsync(string worker)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(DeadlyProcess).Assembly.Location, Word])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Connection] = worker;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var failed = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        await failed;
        var delivered = (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line, System.Globalization.CultureInfo.InvariantCulture));
        return (process.ExitCode, [.. delivered]);
    }

    internal static async Task DeliverAsync()
    {
        await using var source = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable(Connection)!);
        var dispatcher = new OutboxDispatcher(
            new PostgresOutboxStore(source), [new Deadly()], new OutboxPolicy(), TimeProvider.System, NullLogger<OutboxDispatcher>.Instance);
        while (await dispatcher.RunOnceAsync(default) > 0)
        {
        }
    }

    /// <summary>Ends its process by a stack that overflows, which nothing can catch, when a message says so.</summary>
    private sealed class Deadly : IOutboxHandler
    {
        public string Name => "deadly";

        public bool Wants(OutboxMessage message) => true;

        public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken token)
        {
            if (message.Payload.GetProperty("enrolment").GetString() == "e13")
                Console.Error.WriteLine(Overflow(1));
            Console.WriteLine(message.Id);
            return Task.FromResult(Delivery.Done);
        }

        private static int Overflow(int depth) => depth == 0 ? 0 : Overflow(depth + 1) + 1;
    }
}
