using System.Text;

namespace Lms.Formats.Tables;

/// <summary>Settings in one cell: <c>shuffle=false; answers=several</c>. A backslash keeps a semicolon, a backslash or (<c>\n</c>) a line break in a value.</summary>
internal static class TableSettings
{
    /// <summary>The settings of a cell; null when it cannot be read.</summary>
    public static Dictionary<string, string>? Read(string cell)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in Split(TableText.Lines(cell)))
        {
            if (string.IsNullOrWhiteSpace(one))
                continue;
            var equals = one.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(one[..equals].Trim(), Value(one[(equals + 1)..].Trim(' '))))
                return null;
        }

        return settings;
    }

    /// <summary>What to write so that it reads back as those settings.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> settings) => string.Join("; ", settings.Select(setting =>
        setting.Key + "=" + setting.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)));

    private static IEnumerable<string> Split(string cell)
    {
        var from = 0;
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] == '\\')
            {
                at++;
            }
            else if (cell[at] is ';' or '\n')
            {
                yield return cell[from..at];
                from = at + 1;
            }
        }

        yield return cell[from..];
    }

    private static string Value(string written)
    {
        if (!written.Contains('\\', StringComparison.Ordinal))
            return written;
        var value = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '\\' && at + 1 < written.Length)
                value.Append(written[++at] == 'n' ? '\n' : written[at]);
            else
                value.Append(written[at]);
        }

        return value.ToString();
    }
}
