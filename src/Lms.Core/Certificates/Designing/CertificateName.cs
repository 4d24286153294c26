namespace Lms.Core.Certificates.Designing;

/// <summary>A name that a certificate's texts may use.</summary>
/// <param name="Name">The name as written in a template.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Example">A template that uses it and has no problems.</param>
public sealed record CertificateName(string Name, Text Meaning, string Example)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CertificateName> All { get; } =
    [
        new("learner.name", new("Deltagarens namn.", "The learner's name."), "{{ learner.name }}"),
        new("course.title", new("Kursens titel.", "The course's title."), "{{ course.title }}"),
        new("course.minutes", new("Hur många minuter kursen tar.", "How many minutes the course takes."), "Cirka {{ course.minutes }} minuter"),
        new("modules", new(
            "Kursens moduler, var och en med title och minutes. Rader som börjar med - blir en lista.",
            "The course's modules, each with title and minutes. Lines that begin with - become a list."), "{{ for m in modules }}\n- {{ m.title }}{{ end }}"),
        new("municipality.name", new("Kommunens namn.", "The municipality's name."), "{{ municipality.name }}"),
        new("issued", new(
            "Dagen då intyget utfärdades. Skriv hur datumet ska se ut.",
            "The day the certificate was issued. Say how the date is to look."), "{{ issued | date.to_string \"%Y-%m-%d\" }}, {{ issued.day }} {{ issued | date.to_string \"%B %Y\" }}"),
        new("valid_until", new(
            "Sista dagen som intyget gäller. Tomt när det inte har något slut, så fråga först.",
            "The last day the certificate is valid. Empty when it has no end, so ask first."), "{{ if valid_until }}Giltigt till och med {{ valid_until | date.to_string \"%Y-%m-%d\" }}{{ end }}"),
        new("number", new("Intygets nummer.", "The certificate's number."), "Intyg nummer {{ number }}"),
        new("code", new("Kontrollkoden, för den som inte kan läsa av QR-koden.", "The verification code, for those who cannot scan the QR code."), "Kontrollkod {{ code }}"),
        new("verify_url", new("Adressen där intyget kontrolleras.", "The address where the certificate is checked."), "{{ verify_url }}"),
        new("score", new(
            "Andelen rätt på kursprovet, mellan 0 och 1. Tomt när kursen inte har något prov, så fråga först.",
            "The share of right answers in the exam, between 0 and 1. Empty when the course has no exam, so ask first."), "{{ if score }}Resultat: {{ score * 100 | math.round }} procent{{ end }}"),
    ];
}
