using Lms.Benchmarks.Load;
using Lms.Benchmarks.Wire;

namespace Lms.Benchmarks;

/// <summary>Figures of one run of calls in turns, with the yardsticks among them.</summary>
/// <param name="Select">R.</param>
/// <param name="Insert">W.</param>
/// <param name="Empty">An endpoint that does nothing: the cost of client and server themselves.</param>
/// <param name="Calls">The rest by name.</param>
internal sealed record Rates(Measured Select, Measured Insert, Measured Empty, IReadOnlyDictionary<string, Measured> Calls)
{
    internal const string CoursePage = "course page";
    internal const string CourseJson = "course as JSON";
    internal const string SearchPage = "catalogue search";
    internal const string SearchJson = "catalogue search as JSON";
    internal const string Save = "save";
    internal const string Thirteen = "attempt in 13 requests";
    internal const string Six = "attempt in 6 requests";

    // People search for many things; what nobody has asked for yet is part of it.
    private static readonly string[] Words =
    [
        "tolk", "norm", "barn", "samtal", "kultur", "chef", "stress", "lyssna", "fråga", "flykt", "heder", "kris", "psykisk", "mångfald", "rekrytering", "minoritet",
        "språk", "möte", "grupp", "plan", "ledare", "stöd", "våld", "sorg", "arbetsplats", "lärande", "trygg", "bemötande", "rasism", "tystnadsplikt", "föräldrar", "oro",
    ];

    internal static readonly (string Name, string[] Paths)[] Reads =
    [
        (CoursePage, ["/kurser/motet-forst"]),
        (CourseJson, ["/api/courses/motet-forst"]),
        (SearchPage, [.. Words.Select(word => "/kurser?sok=" + Uri.EscapeDataString(word))]),
        (SearchJson, [.. Words.Select(word => "/api/courses?search=" + Uri.EscapeDataString(word))]),
    ];

    /// <summary>The yardsticks' share of what the call does in one call: <c>1 / (selects / R + inserts / W)</c>.</summary>
    internal double Yard(int selects, int inserts) => 1 / (selects / Select.Rate + inserts / Insert.Rate);

    /// <summary>The call's rate as a share of its yardstick, in per cent.</summary>
    internal double Share(string call) => 100 * Calls[call].Rate / (call switch
    {
        Save => Insert.Rate,
        Thirteen => Yard(0, 13),
        Six => Yard(3, 3),
        _ => Select.Rate,
    });

    internal static async Task<Rates> MeasureAsync(Intranet intranet, Staff staff, Exam exam, Exam practice, int clients, BenchOptions options)
    {
        var connections = Enumerable.Range(0, clients).Select(_ => new Connection(intranet.Address)).ToArray();
        var loop = new ClosedLoop(intranet, clients, options);
        var empty = loop.Add("empty", Bare("/bare/empty", connections));
        var select = loop.Add("R", Bare("/bare/select", connections));
        var insert = loop.Add("W", Bare("/bare/insert", connections));
        var calls = new Dictionary<string, Measured>();
        if (options.Wants("read"))
            await AddReadsAsync(loop, calls, staff, connections);
        if (options.Wants("save"))
        {
            var pool = new SavePool(practice, staff.Take(640), connections);
            calls[Save] = loop.Add(Save, pool.SaveAsync, pool.PrepareAsync);
        }

        if (options.Wants("attempt"))
        {
            calls[Thirteen] = loop.Add(Thirteen, client => exam.InThirteenAsync(connections[client], staff.Take()));
            if (await exam.TakesSeveralAsync(connections[0], staff.Take()))
                calls[Six] = loop.Add(Six, client => exam.InSixAsync(connections[client], staff.Take()));
        }

        await loop.RunAsync();
        foreach (var connection in connections)
            connection.Dispose();
        return new(select, insert, empty, calls);
    }

    private static async Task AddReadsAsync(ClosedLoop loop, Dictionary<string, Measured> calls, Staff staff, Connection[] connections)
    {
        var readers = await ReadersAsync(connections, staff);
        foreach (var (name, paths) in Reads)
        {
            var requests = readers.Select(reader => paths.Select(path => Request.Get(Request.Mount + path, reader)).ToArray()).ToArray();
            var turns = new int[readers.Length];
            calls[name] = loop.Add(name, async client =>
                (await connections[client].CallAsync(requests[client][(client + turns[client]++) % paths.Length])).Ok(name));
        }
    }

    /// <summary>People who have begun the course that is read, one for each connection.</summary>
    internal static async Task<string[]> ReadersAsync(Connection[] connections, Staff staff)
    {
        var readers = staff.Take(connections.Length);
        foreach (var (connection, reader) in connections.Zip(readers))
        {
            (await connection.CallAsync(Request.Post($"{Request.Mount}/api/courses/motet-forst/enrolment", reader))).Ok("enrolment");
            foreach (var lesson in new[] { "alla-har-kultur", "isberget" })
                (await connection.CallAsync(Request.Post($"{Request.Mount}/api/lessons/motet-forst.{lesson}/read", reader))).Ok("reading");
        }

        for (var client = 0; client < readers.Length; client++)
            readers[client] += "; " + await AntiforgeryAsync(connections[client], readers[client]);
        return readers;
    }

    /// <summary>The cookie that a browser has from the first page on.</summary>
    private static async Task<string> AntiforgeryAsync(Connection connection, string reader)
    {
        var answer = (await connection.CallAsync(Request.Get($"{Request.Mount}/kurser", reader))).Ok("first page");
        var at = answer.Head.IndexOf("Set-Cookie: .AspNetCore.Antiforgery", StringComparison.Ordinal);
        return answer.Head[(at + "Set-Cookie: ".Length)..answer.Head.IndexOf(';', at)];
    }

    private static Func<int, Task> Bare(string path, Connection[] connections)
    {
        var request = Request.Get(path);
        return async client => (await connections[client].CallAsync(request)).Ok(path);
    }
}
