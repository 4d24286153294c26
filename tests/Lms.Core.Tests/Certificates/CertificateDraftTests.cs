using Lms.Core.Certificates;

namespace Lms.Core.Tests.Certificates;

public sealed class CertificateDraftTests
{
    [TestCase("2026-12-31T22:59:59Z", 2026)]
    [TestCase("2026-12-31T23:00:00Z", 2027)]
    [TestCase("2027-06-30T23:00:00Z", 2027)]
    [TestCase("2027-01-01T01:00:00+14:00", 2026)]
    public void A_certificates_year_is_the_year_in_Sweden(string issued, int year)
    {
        var draft = new CertificateDraft("Åsa", LocalText.Empty, 1, [], null, DateTimeOffset.Parse(issued, System.Globalization.CultureInfo.InvariantCulture), null);

        Assert.That(draft.Year, Is.EqualTo(year));
    }
}
