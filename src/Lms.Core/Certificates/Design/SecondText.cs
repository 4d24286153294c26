namespace Lms.Core.Certificates.Design;

/// <summary>What the second language adds to a part: the lines that do not say the same as the first language's.</summary>
internal static class SecondText
{
    public static string? Of(PrintedElement first, string second)
    {
        if (first.Kind is CertificateElementKind.Qr or CertificateElementKind.Line or CertificateElementKind.Logo || second.Length == 0)
            return null;
        var (theirs, own) = (Lines(first.Text), Lines(second));
        var added = theirs.Length == own.Length ? [.. own.Where((line, i) => line != theirs[i])] : own;
        return added.Length == 0 ? null : string.Join('\n', added);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
