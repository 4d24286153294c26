using System.Globalization;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Certificates;

/// <summary>Addresses of verify pages: the host's public address, in ASCII because a QR code holds them.</summary>
/// <param name="mount">Where we are.</param>
/// <param name="options">Holds the public address.</param>
/// <param name="environment">Development may do without one.</param>
/// <param name="accessor">The request, whose host Development falls back on.</param>
internal sealed class CertificateAddresses(
    LmsMount mount, IOptions<LmsOptions> options, IHostEnvironment environment, IHttpContextAccessor accessor) : ICertificateAddresses
{
    public Uri Verify(string code)
    {
        var root = options.Value.PublicUrl ?? FromRequest();
        var host = new IdnMapping().GetAscii(root.Host);
        var port = root.IsDefaultPort ? "" : ":" + root.Port.ToString(CultureInfo.InvariantCulture);
        return new Uri($"{root.Scheme}://{host}{port}{root.AbsolutePath.TrimEnd('/')}{mount.Path}/verify/{code}");
    }

    private Uri FromRequest()
    {
        if (!environment.IsDevelopment() || accessor.HttpContext?.Request is not { } request)
            throw new InvalidOperationException("Certificates print the public address of the host. Set it: AddLms(lms => lms.PublicUrl = new Uri(\"https://…\")).");
        return new Uri($"{request.Scheme}://{request.Host}{request.PathBase}");
    }
}
