namespace Lms.FaultTests.Ledgers;

/// <summary>The ledger as read back, sorted out for comparison with the tables.</summary>
internal sealed class Ledger
{
    private Ledger(List<LedgerLine> lines) => Lines = lines;

    public IReadOnlyList<LedgerLine> Lines { get; }

    public IEnumerable<LedgerLine> Of(LedgerMark mark, CallKind kind) => Lines.Where(line => line.Mark == mark && line.Kind == kind);

    public int Count(LedgerMark mark) => Lines.Count(line => line.Mark == mark);

    /// <summary>Answers that the server said it has stored.</summary>
    public int AcknowledgedAnswers => Of(LedgerMark.Ack, CallKind.Save).Count();

    /// <summary>All lines of all files; of a last line that a dying client left unfinished nothing is known, and nothing was sent.</summary>
    public static Ledger Read(params IEnumerable<string> folders)
    {
        var lines = new List<LedgerLine>();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder).Order(StringComparer.Ordinal)))
        {
            var text = File.ReadAllText(file);
            lines.AddRange(text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => LedgerLine.Read(line)!));
        }

        return new(lines);
    }
}
