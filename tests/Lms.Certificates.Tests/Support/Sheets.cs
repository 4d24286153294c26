using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Tests.Support;

/// <summary>Certificates to print.</summary>
internal static class Sheets
{
    public const string Address = "https://utbildning.osby.example/utbildning/verify/K7QM4T2X9RWA7HJ3NDPV8Z5B6C";

    public static CertificateSheet ForName(string name, string course = "Mötet först") => Of(
        Part(CertificateElementKind.Logo, "Osby kommun"),
        Part(CertificateElementKind.Heading, "Kursintyg"),
        Part(CertificateElementKind.Text, "Härmed intygas att", CertificateElementStyle.Lead),
        Part(CertificateElementKind.Field, name, CertificateElementStyle.Name),
        Part(CertificateElementKind.Text, "har slutfört kursen"),
        Part(CertificateElementKind.Field, course, CertificateElementStyle.Course),
        Part(CertificateElementKind.Text, "om kultur, normer och rättigheter i mötet med invånare och kollegor, med godkänt kursprov."),
        Part(CertificateElementKind.Line, ""),
        Part(CertificateElementKind.Text, "Utfärdat 2026-12-08 · Intygsnummer 2026-000417", CertificateElementStyle.Small),
        Part(CertificateElementKind.Signature, "Osby kommun"),
        Part(CertificateElementKind.Qr, Address));

    public static CertificateSheet WithList(string name) => Of(
        Part(CertificateElementKind.Heading, "Kursintyg"),
        Part(CertificateElementKind.Field, name, CertificateElementStyle.Name),
        Part(CertificateElementKind.Text, "Kursen omfattar\n- Vad är kultur?\n- Barnets perspektiv"),
        Part(CertificateElementKind.Heading, "Omfattning"),
        Part(CertificateElementKind.Line, ""),
        Part(CertificateElementKind.Field, "Utfärdat\n8 december 2026", CertificateElementStyle.Small),
        Part(CertificateElementKind.Field, "Giltigt till och med\n7 december 2029", CertificateElementStyle.Small),
        Part(CertificateElementKind.Qr, Address));

    public static CertificateSheet Of(params PrintedElement[] elements) =>
        new("Kursintyg – Mötet först", "sv", new DateTimeOffset(2026, 12, 8, 10, 0, 0, TimeSpan.FromHours(1)), "Osby kommun", elements)
        {
            Trail = [12, 12, 14, 13, 13, 11],
        };

    public static PrintedElement Part(
        CertificateElementKind kind, string text, CertificateElementStyle style = CertificateElementStyle.Normal) =>
        new(kind, style, text);
}
