using System.Diagnostics;
using System.Globalization;

namespace Lms.Core.Tests.Security;

/// <summary>Hostile templates, GIFT, YAML, Markdown, HTML, SVG and answers in a process of their own: it ends by itself, and each was refused by its limit.</summary>
[TestFixture]
public sealed class HostileInputTests
{
    // Of processor time, and generous: what bounds the work are the limits, whose codes are asked for below.
    private const int Milliseconds = 6_000;

    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["if in if, 100 000 deep"] = "template.too-long",
        ["if in if, as deep as fits"] = "template.nesting",
        ["for in for, as deep as fits"] = "template.nesting",
        ["parentheses, 100 000 deep"] = "template.too-long",
        ["parentheses, as deep as fits"] = "template.nesting",
        ["brackets in brackets"] = "template.nesting",
        ["not not not"] = "template.nesting",
        ["minus minus minus"] = "template.nesting",
        ["a sum of 16 000"] = "template.nesting",
        ["a pipe of 2 500"] = "template.nesting",
        ["includes itself"] = "template.not-supported",
        ["calls itself"] = "template.not-supported",
        ["a thousand million turns"] = "template.limit-turns",
        ["loops in loops"] = "template.limit-turns",
        ["many steps"] = "template.limit-steps",
        ["doubling 40 times"] = "template.limit-text",
        ["doubling by replacing"] = "template.limit-text",
        ["a pad of two thousand million"] = "template.type",
        ["printing a megabyte"] = "template.limit-output",
        ["division by nothing"] = "template.number",
        ["the rest of a division by nothing"] = "template.number",
        ["larger than numbers are"] = "template.number",
        ["a number of 30 000 digits"] = "template.number",
        ["the type behind a value"] = "template.unknown-member",
        ["the length of a type"] = "template.unknown-member",
        ["a function that evaluates"] = "template.unknown-function",
        ["a function that reads regular expressions"] = "template.unknown-function",
        ["what is encoded"] = "= Åsa &lt;b&gt;",
        ["a decimal number in Swedish surroundings"] = "= 2.5",
    };

    private Dictionary<string, (string Said, int Took)> lines = null!;

    [OneTimeSetUp]
    public async Task Run()
    {
        var (exit, output, error) = await StartAsync("all");
        lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Where(parts => parts.Length == 3)
            .ToDictionary(parts => parts[0], parts => (parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture)));
        Assert.That((exit, output.TrimEnd().EndsWith("all done", StringComparison.Ordinal)), Is.EqualTo((0, true)), $"{lines.Keys.LastOrDefault()} was the last that ended\n{error}");
    }

    [Test]
    public void Every_one_ended_in_time()
    {
        TestContext.Out.WriteLine(string.Join('\n', lines.Select(line => $"{line.Key}: {line.Value.Said} ({line.Value.Took} ms)")));
        Assert.That(lines.Keys, Is.EquivalentTo(HostileInputs.Names));
        Assert.That(lines.Where(line => line.Value.Took > Milliseconds), Is.Empty);
    }

    [Test]
    public void Every_template_is_stopped_by_the_limit_that_is_meant_for_it()
    {
        Assert.That(Refusals.Keys, Is.EquivalentTo(HostileInputs.Templates.Keys));
        Assert.That(lines.Where(line => Refusals.ContainsKey(line.Key)).ToDictionary(line => line.Key, line => line.Value.Said), Is.EquivalentTo(Refusals));
    }

    [Test]
    public void No_text_is_taken_for_another()
    {
        Assert.That(lines.Where(line => line.Value.Said == "not the same twice"), Is.Empty);
        Assert.That(lines.Where(line => line.Key.StartsWith("YAML", StringComparison.Ordinal) && line.Value.Said.Contains("= read", StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>What the others rest on: a process that runs out of stack does not end with 0.</summary>
    [Test]
    public async Task A_stack_overflow_is_seen() => Assert.That((await StartAsync("overflow")).Exit, Is.Not.Zero);

    private static async Task<(int Exit, string Output, string Error)> StartAsync(string which)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { "exec", typeof(HostileInputs).Assembly.Location, HostileInputs.Argument, which },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["DOTNET_DbgEnableMiniDump"] = "0" },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            var said = await error;
            return (process.ExitCode, await output, said[..Math.Min(2_000, said.Length)]);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, "", "took too long");
        }
    }
}
