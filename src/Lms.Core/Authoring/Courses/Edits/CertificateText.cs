namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>The certificate of a course that has none of its own.</summary>
internal static class CertificateText
{
    public const string Plain = """
        title: { sv: Kursintyg, en: Course certificate }
        elements:
          - { kind: logo }
          - { kind: heading, text: { sv: Kursintyg, en: Course certificate } }
          - { kind: text, style: lead, text: { sv: Härmed intygas att, en: This is to certify that } }
          - { kind: field, style: name, text: { sv: "{{ learner.name }}", en: "{{ learner.name }}" } }
          - { kind: text, text: { sv: har slutfört kursen, en: has completed the course } }
          - { kind: field, style: course, text: { sv: "{{ course.title }}", en: "{{ course.title }}" } }
          - { kind: line }
          - kind: text
            style: small
            text:
              sv: 'Utfärdat {{ issued.day }} {{ issued | date.to_string "%B %Y" "sv-SE" }}. Intyg nummer {{ number }}.{{ if valid_until }} Giltigt till och med {{ valid_until.day }} {{ valid_until | date.to_string "%B %Y" "sv-SE" }}.{{ end }}'
              en: 'Issued {{ issued.day }} {{ issued | date.to_string "%B %Y" "en-GB" }}. Certificate number {{ number }}.{{ if valid_until }} Valid until {{ valid_until.day }} {{ valid_until | date.to_string "%B %Y" "en-GB" }}.{{ end }}'
          - { kind: signature, text: { sv: "{{ municipality.name }}", en: "{{ municipality.name }}" } }
          - { kind: qr }
          - kind: text
            style: small
            text:
              sv: "Kontrollkod {{ code }}\nKontrollera intyget på {{ verify_url }}"
              en: "Verification code {{ code }}\nVerify this certificate at {{ verify_url }}"

        """;
}
