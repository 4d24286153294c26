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

    /// <summary>The sheet with a picture in its parts of that kind.</summary>
    public static CertificateSheet WithPicture(CertificateSheet sheet, CertificateElementKind kind, byte[] file, string alternative) => sheet with
    {
        Elements = [.. sheet.Elements.Select(element => element.Kind == kind ? element with { Picture = new(new('a', 64), file, alternative) } : element)],
    };

    /// <summary>Swedish large, English smaller beneath, a funder at the foot.</summary>
    public static CertificateSheet InBothLanguages(string name) => Of(
        Part(CertificateElementKind.Logo, "Osby kommun"),
        Part(CertificateElementKind.Heading, "Kursintyg") with { Second = "Course certificate" },
        Part(CertificateElementKind.Text, "Härmed intygas att", CertificateElementStyle.Lead) with { Second = "This is to certify that" },
        Part(CertificateElementKind.Field, name, CertificateElementStyle.Name),
        Part(CertificateElementKind.Text, "har slutfört kursen") with { Second = "has completed the course" },
        Part(CertificateElementKind.Field, "Mötet först", CertificateElementStyle.Course) with { Second = "The encounter first" },
        Part(CertificateElementKind.Line, ""),
        Part(CertificateElementKind.Text, "Utfärdat 2026-12-08 · Intygsnummer 2026-000417", CertificateElementStyle.Small) with { Second = "Issued 2026-12-08 · Certificate number 2026-000417" },
        Part(CertificateElementKind.Funder, "Medfinansieras av Europeiska unionen") with { Second = "Co-funded by the European Union" },
        Part(CertificateElementKind.Signature, "Osby kommun"),
        Part(CertificateElementKind.Qr, Address)) with { SecondLanguage = "en", Title = "Kursintyg / Course certificate" };

    public static PrintedElement Part(
        CertificateElementKind kind, string text, CertificateElementStyle style = CertificateElementStyle.Normal) =>
        new(kind, style, text);
}
