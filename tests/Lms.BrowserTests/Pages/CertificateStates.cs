using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>Certificates, and the public pages that verify them.</summary>
internal static class CertificateStates
{
    public static IEnumerable<PageState> All { get; } =
    [
        new("intyg", "empty", Newcomer, stage => stage.GoAsync("intyg")),
        new("intyg", "one", Graduate, stage => stage.GoAsync("intyg")),
        new("intyg", "revoked", Revoked, stage => stage.GoAsync("intyg")),
        new("intyg/{number}", "valid", Graduate, stage => stage.GoAsync($"intyg/{stage.World.Certificate.Number}")),
        new("intyg/{number}", "revoked", Revoked, stage => stage.GoAsync($"intyg/{stage.World.RevokedCertificate.Number}")),
        new("intyg/{number}", "both languages and logos", Decorated, stage => stage.GoAsync($"intyg/{stage.World.DecoratedCertificate.Number}")),
        new("intyg/{number}", "another's", Newcomer, stage => stage.GoAsync($"intyg/{stage.World.Certificate.Number}", 404)),
        new("verify", "form", null, stage => stage.GoAsync("verify")),
        new("verify", "half a code", null, stage => stage.GoAsync("verify?kod=ABC")),
        new("verify/{code}", "valid", null, stage => stage.GoAsync($"verify/{stage.World.Certificate.Code}")),
        new("verify/{code}", "revoked", null, stage => stage.GoAsync($"verify/{stage.World.RevokedCertificate.Code}")),
        new("verify/{code}", "unknown", null, stage => stage.GoAsync($"verify/{new string('A', stage.World.Certificate.Code.Length)}", 404)),
    ];
}
