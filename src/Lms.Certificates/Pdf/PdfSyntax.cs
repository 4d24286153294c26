using System.Globalization;
using System.Text;

namespace Lms.Certificates.Pdf;

/// <summary>Values as they are written in a PDF file, the same in every culture.</summary>
internal static class PdfSyntax
{
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Numbers(params IEnumerable<double> values) => string.Join(' ', values.Select(Number));

    /// <summary>Any text, as UTF-16 in hexadecimal: nothing in it needs escaping.</summary>
    public static string Text(string text) => "<FEFF" + Hex(text) + ">";

    public static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Date(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    public static string Reference(int number) => $"{number} 0 R";

    public static string References(IEnumerable<int> numbers) => "[" + string.Join(' ', numbers.Select(Reference)) + "]";
}
