using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Lms.Benchmarks.Wire;
using Npgsql;

namespace Lms.Benchmarks.Load;

/// <summary>
/// The load "S": everybody starts within a minute and then works at a pace of her own, three requests a minute, two of
/// them answers. Connections are shared, as behind a proxy. Every acknowledged answer is looked for afterwards.
/// </summary>
internal sealed class PeopleAtWork(Intranet intranet, Exam exam, Staff staff, BenchOptions options)
{
    private const int Connections = 256;
    private static readonly TimeSpan StartWindow = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    private readonly Channel<Connection> free = Channel.CreateUnbounded<Connection>();
    private readonly ConcurrentBag<(string Attempt, string Question, long Sequence, string Value)> acknowledged = [];
    private readonly ConcurrentBag<string> errors = [];

    internal ConcurrentBag<double> Starts { get; } = [];

    internal ConcurrentBag<double> Saves { get; } = [];

    internal ConcurrentBag<double> Reads { get; } = [];

    internal int Acknowledged => acknowledged.Count;

    internal IReadOnlyCollection<string> Errors => errors;

    internal async Task RunAsync()
    {
        for (var i = 0; i < Connections; i++)
            free.Writer.TryWrite(new Connection(intranet.Address));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, options.People).Select(n => WorkAsync(n, staff.Take(), watch)));
        while (free.Reader.TryRead(out var connection))
            connection.Dispose();
    }

    /// <summary>How many acknowledged answers the database does not have.</summary>
    internal async Task<int> LostAsync(NpgsqlDataSource superuser)
    {
        const string sql = "SELECT attempt_id::text, question_id, sequence, response::text FROM lms.attempt_step WHERE attempt_id = ANY ($1::uuid[])";
        await using var command = superuser.CreateCommand(sql);
        command.CommandTimeout = 600;
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. acknowledged.Select(answer => answer.Attempt).Distinct()] });
        var stored = new HashSet<(string, string, long, string)>();
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                stored.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3).Replace(" ", "", StringComparison.Ordinal)));
        return acknowledged.Count(answer => !stored.Contains(answer));
    }

    private async Task WorkAsync(int n, string cookie, Stopwatch watch)
    {
        // Her own dice, the same in each run.
        var dice = new Random(n);
        await Task.Delay(StartWindow * n / options.People);
        string? attempt = null;
        await DoAsync(Reads, async connection => (await connection.CallAsync(Request.Get($"{Request.Mount}/kurser/tio-fragor", cookie))).Ok("course page"));
        await DoAsync(Starts, async connection => attempt = await exam.StartAsync(connection, cookie));
        var home = watch.Elapsed + TimeSpan.FromMinutes(options.Minutes);
        for (var step = 0; attempt is not null; step++)
        {
            var wait = Pace * -Math.Log(1 - dice.NextDouble());
            if (watch.Elapsed + wait > home)
                break;
            await Task.Delay(wait);
            if (step % 3 == 2)
                await DoAsync(Reads, async connection => (await connection.CallAsync(Request.Get($"{Request.Mount}/kurser/tio-fragor/lektioner/texten", cookie))).Ok("lesson"));
            else
                await SaveAsync(cookie, attempt, step - step / 3);
        }

        if (attempt is not null)
            await DoAsync(null, async connection => await Exam.SubmitAsync(connection, cookie, attempt));
    }

    private Task SaveAsync(string cookie, string attempt, int save)
    {
        var (round, question) = Math.DivRem(save, exam.Questions.Count);
        var right = save % 4 != 0;
        return DoAsync(Saves, async connection =>
        {
            await exam.SaveAsync(connection, cookie, attempt, question, round + 1, right);
            var (id, good, bad) = exam.Questions[question];
            acknowledged.Add((attempt, id, round + 1, right ? good : bad));
        });
    }

    private async Task DoAsync(ConcurrentBag<double>? latencies, Func<Connection, Task> call)
    {
        // From when she clicked, so that waiting for a connection counts.
        var began = Stopwatch.GetTimestamp();
        var connection = await free.Reader.ReadAsync();
        try
        {
            await call(connection);
            latencies?.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or System.Net.Sockets.SocketException)
        {
            errors.Add(e.Message);
            connection.Dispose();
        }

        free.Writer.TryWrite(connection);
    }
}
