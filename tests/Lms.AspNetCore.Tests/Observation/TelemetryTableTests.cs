using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Lms.AspNetCore.Overload;
using Lms.Core.Observation;
using Lms.Postgres;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Tests.Observation;

/// <summary>The README lists every instrument, span and log event that there is, and no other.</summary>
[TestFixture]
public sealed partial class TelemetryTableTests
{
    private static readonly Assembly[] Ours = [typeof(LmsTelemetry).Assembly, typeof(LoadOptions).Assembly, typeof(PostgresLms).Assembly];

    [Test]
    public void Every_instrument_stands_in_the_table_with_its_unit()
    {
        var published = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == LmsTelemetry.Name)
                    published.Add($"{instrument.Name} {instrument.GetType().Name.Split('`')[0].ToLowerInvariant()} {instrument.Unit}");
            },
        };
        foreach (var type in Ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name.EndsWith("Instruments", StringComparison.Ordinal)))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        listener.Start();
        var listed = Row().Matches(Readme()).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}");
        Assert.That(published, Is.EquivalentTo(listed));
    }

    [Test]
    public void Every_span_stands_in_the_table()
    {
        var begun = Sources().SelectMany(text => Span().Matches(text)).Select(match => match.Groups[1].Value).Distinct();
        var listed = SpanRow().Matches(Readme()).Select(row => row.Groups[1].Value);
        Assert.That(begun, Is.EquivalentTo(listed));
    }

    [Test]
    public void Every_log_event_has_a_number_of_its_own_and_stands_in_the_table()
    {
        var events = Ours
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Log: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(found => found.Log is not null)
            .Select(found => (found.Log!.EventId, Name: $"{found.Method.DeclaringType!.Name}.{found.Method.Name}"))
            .ToList();
        Assert.That(events.Where(one => one.EventId < 1000).Select(one => one.Name), Is.Empty, "without a number");
        Assert.That(events.Select(one => one.EventId), Is.Unique);
        var listed = EventRow().Matches(Readme()).Select(row => int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(events.Select(one => one.EventId), Is.EquivalentTo(listed));
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Root(), "src", "Lms.AspNetCore", "README.md"));

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex(@"^\| `(lms\.[a-z_.]+)` \| (counter|gauge|histogram) \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("(?<=UseCase\\.Begin\\([^;]*)\"(lms\\.[a-z.]+)\"")]
    private static partial Regex Span();

    [GeneratedRegex(@"^\| `(lms\.[a-z_.]+)` \| span \|", RegexOptions.Multiline)]
    private static partial Regex SpanRow();

    [GeneratedRegex(@"^\| (\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex EventRow();
}
