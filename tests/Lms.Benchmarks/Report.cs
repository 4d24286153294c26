using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lms.Benchmarks;

/// <summary>The lines of the report: printed as they come, written as JSON in the end.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Line> lines = [];
    private readonly List<string> notes = [];

    internal void AtLeast(string name, double figure, double target, string unit) => Add(new(name, Math.Round(figure, 4), $"≥ {Told(target, unit)}", unit, figure >= target ? "ok" : "short"));

    internal void AtMost(string name, double figure, double target, string unit) => Add(new(name, Math.Round(figure, 4), $"≤ {Told(target, unit)}", unit, figure <= target ? "ok" : "short"));

    internal void Note(string note)
    {
        notes.Add(note);
        Console.WriteLine("  " + note);
    }

    internal void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var machine = new { Cores = Environment.ProcessorCount, MemoryGiB = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30, At = DateTimeOffset.UtcNow };
        File.WriteAllText(file, JsonSerializer.Serialize(new { Machine = machine, Lines = lines, Notes = notes }, Json));
        Console.WriteLine();
        foreach (var line in lines)
            Console.WriteLine(line);
        Console.WriteLine($"\n{lines.Count(line => line.Verdict == "ok")} ok, {lines.Count(line => line.Verdict == "short")} short; written to {file}");
    }

    private void Add(Line line)
    {
        lines.Add(line);
        Console.WriteLine(line);
    }

    private static string Told(double figure, string unit) => unit == "%"
        ? figure.ToString("0.#", CultureInfo.InvariantCulture) + " %"
        : $"{figure.ToString(figure < 10 ? "0.##" : "0", CultureInfo.InvariantCulture)} {unit}".TrimEnd();

    private sealed record Line(string Name, double Figure, string Target, string Unit, string Verdict)
    {
        public override string ToString() => $"{Name} · {Told(Figure, Unit)} · {Target} · {Verdict}";
    }
}
