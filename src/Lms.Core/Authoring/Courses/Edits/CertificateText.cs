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
          - { kind: text, text: { sv: har genomfört kursen, en: has completed the course } }
          - { kind: field, style: course, text: { sv: "{{ course.title }}", en: "{{ course.title }}" } }
          - { kind: line }
          - { kind: text, style: small, text: { sv: "Utfärdat {{ issued | date.to_string \"%Y-%m-%d\" }}", en: "Issued {{ issued | date.to_string \"%Y-%m-%d\" }}" } }
          - { kind: signature, text: { sv: "{{ municipality.name }}", en: "{{ municipality.name }}" } }
          - { kind: qr }

        """;
}
