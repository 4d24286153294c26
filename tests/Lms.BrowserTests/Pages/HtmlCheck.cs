using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Lms.BrowserTests.Pages;

/// <summary>Checks HTML against the standard with html-validate and <c>tests/.htmlvalidate.mjs</c>, in one process of Node.</summary>
internal sealed class HtmlCheck : IDisposable
{
    private readonly Process node;

    private HtmlCheck(Process node) => this.node = node;

    public static HtmlCheck Start()
    {
        var tests = Path.Combine(BrowserRun.Root, "tests");
        return new(Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(tests, "validate-html.mjs") },
            WorkingDirectory = tests,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!);
    }

    /// <summary>What is wrong; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string html)
    {
        await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(html));
        await node.StandardInput.FlushAsync();
        var line = await node.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("html-validate does not answer. Install it: npm ci --prefix tests --ignore-scripts");
        return JsonSerializer.Deserialize<List<string>>(line)!;
    }

    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit();
        node.Dispose();
    }
}
