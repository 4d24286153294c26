using System.Text.RegularExpressions;

namespace Lms.FaultTests.Wire;

/// <summary>
/// Follows one connection's talk far enough to know which messages write and which commit. Each unit of work (a
/// transaction, or a statement by itself) draws once whether it meets a fault, and where.
/// </summary>
/// <param name="faults">Draws and counts.</param>
internal sealed partial class WireTalk(WireFaults faults)
{
    private readonly Dictionary<string, string?> statements = new(StringComparer.Ordinal);
    private readonly Lock state = new();
    private string? writes;
    private WirePoint? fate;
    private bool inTransaction;
    private bool committing;
    private bool muted;

    /// <summary>From now on nothing passes to the node.</summary>
    public void Mute()
    {
        lock (state)
            muted = true;
    }

    public WireOrder FromNode(WireMessage message)
    {
        lock (state)
            return message.Type switch
            {
                'P' => Parsed(message.Text(0), message.Text(1)),
                'B' => Bound(message.Text(1)),
                'Q' => Asked(message.Text(0)),
                'E' when writes is not null && fate == WirePoint.StatementSent => Fall(WirePoint.StatementSent, WireOrder.CutAfter),
                'S' when writes is not null && !inTransaction => Commits(),
                _ => WireOrder.Go,
            };
    }

    public WireOrder FromDatabase(WireMessage message)
    {
        lock (state)
        {
            if (muted)
                return WireOrder.Stall;
            return message.Type switch
            {
                'C' => Done(message.Text(0)),
                'Z' => Ready((char)message.Body.Span[0]),
                _ => WireOrder.Go,
            };
        }
    }

    private WireOrder Parsed(string name, string sql)
    {
        statements[name] = TableOf(sql);
        return WireOrder.Go;
    }

    private WireOrder Bound(string name)
    {
        Writes(statements.GetValueOrDefault(name));
        return WireOrder.Go;
    }

    private WireOrder Asked(string sql)
    {
        if (sql.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase))
            inTransaction = true;
        else if (sql.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase))
            return writes is null ? WireOrder.Go : Commits();
        else
            Writes(TableOf(sql));
        return WireOrder.Go;
    }

    private void Writes(string? table)
    {
        if (table is null || writes is not null)
            return;
        writes = table;
        fate = faults.Draw();
    }

    private WireOrder Commits()
    {
        committing = true;
        return fate switch
        {
            WirePoint.CommitSent => Fall(WirePoint.CommitSent, WireOrder.CutAfter),
            WirePoint.Stall => Fall(WirePoint.Stall, WireOrder.Stall),
            _ => WireOrder.Go,
        };
    }

    private WireOrder Done(string tag) =>
        fate == WirePoint.StatementDone && writes is not null && (tag.StartsWith("INSERT", StringComparison.Ordinal) || tag.StartsWith("UPDATE", StringComparison.Ordinal) || committing)
            ? Fall(WirePoint.StatementDone, WireOrder.CutBefore)
            : fate == WirePoint.CommitDone && tag.StartsWith("COMMIT", StringComparison.Ordinal)
                ? Fall(WirePoint.CommitDone, WireOrder.CutBefore)
                : WireOrder.Go;

    private WireOrder Ready(char status)
    {
        inTransaction = status != 'I';
        if (inTransaction || writes is null || !committing)
            return WireOrder.Go;
        var order = fate switch
        {
            WirePoint.CommitDone => Fall(WirePoint.CommitDone, WireOrder.CutBefore),
            WirePoint.Delay => Fall(WirePoint.Delay, WireOrder.Delay),
            _ => WireOrder.Go,
        };
        (writes, fate, committing) = (null, null, false);
        return order;
    }

    private WireOrder Fall(WirePoint point, WireOrder order)
    {
        faults.Hit(point, writes!);
        return order;
    }

    /// <summary>The table that a statement writes to first, or the function of ours that it calls; null when it only reads.</summary>
    private static string? TableOf(string sql) => Write().Match(sql) is { Success: true } match
        ? match.Groups["table"].Value
        : null;

    [GeneratedRegex(@"(?:\bINSERT\s+INTO\s+|\bUPDATE\s+|\bDELETE\s+FROM\s+)lms\.(?<table>[a-z_]+)|\blms\.(?<table>(?:save|append|store|keep|start|submit|hand)[a-z_]*)\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Write();
}
