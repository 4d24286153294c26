using Lms.Core;

namespace Lms.AspNetCore.Outbox;

/// <summary>Kinds of messages and codes of failures in words.</summary>
internal static class OutboxWords
{
    internal static Text Kind(string kind) => kind switch
    {
        "enrolment.started" => new("Kurs påbörjad", "Course begun"),
        "course.completed" => new("Kurs slutförd", "Course completed"),
        "certificate.issued" => new("Intyg utfärdat", "Certificate issued"),
        "attempt.marked" => new("Svar bedömt", "Answer marked"),
        "quiz.regraded" => new("Fråga omrättad", "Question regraded"),
        _ => new(kind, kind),
    };

    internal static Text Failure(string code) => code switch
    {
        "unfinished" => new(
            "Leveransen påbörjades tre gånger utan att bli klar. Något i mottagarens kod kan stoppa servern.",
            "Delivery was begun three times and never ended. Something in the receiver's code may stop the server."),
        "unreachable" => new("Mottagaren gick inte att nå", "The receiver could not be reached"),
        "too-slow" => new("Mottagaren svarade för långsamt", "The receiver answered too slowly"),
        "stopped" => new("Servern stoppades under leveransen", "The server was stopped during delivery"),
        "http-410" => new("Mottagaren säger att adressen är borttagen för gott (410)", "The receiver says that the address is gone for good (410)"),
        "http-401" or "http-403" => new($"Mottagaren släpper inte in oss ({code[5..]})", $"The receiver does not let us in ({code[5..]})"),
        "http-404" => new("Adressen finns inte hos mottagaren (404)", "The receiver has no such address (404)"),
        "http-429" => new("Mottagaren ber oss vänta (429)", "The receiver asks us to wait (429)"),
        _ when code.StartsWith("http-5", StringComparison.Ordinal) => new($"Mottagaren har ett fel ({code[5..]})", $"The receiver has a fault ({code[5..]})"),
        _ when code.StartsWith("http-", StringComparison.Ordinal) => new($"Mottagaren svarade {code[5..]}", $"The receiver answered {code[5..]}"),
        _ when code.StartsWith("threw-", StringComparison.Ordinal) => new("Koden som levererar gav ett fel", "The code that delivers failed"),
        _ => new("Leveransen misslyckades", "Delivery failed"),
    };
}
