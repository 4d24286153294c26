using Lms.Core;
using Lms.Core.Certificates;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Certificates.Tests;

[TestFixture]
public sealed class CertificateRegistrationTests
{
    [Test]
    public void The_verb_replaces_whatever_printed_before()
    {
        var services = new ServiceCollection();
        var lms = new LmsBuilder(services);

        Assert.That(lms.UsePdfCertificates().UsePdfCertificates(), Is.SameAs(lms));

        var printer = services.Single(service => service.ServiceType == typeof(ICertificatePrinter));
        Assert.That(printer.ImplementationType, Is.EqualTo(typeof(PdfCertificatePrinter)));
        Assert.That(printer.Lifetime, Is.EqualTo(ServiceLifetime.Singleton));
    }
}
