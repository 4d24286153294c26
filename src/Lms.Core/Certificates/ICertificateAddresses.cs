namespace Lms.Core.Certificates;

/// <summary>Knows where a certificate is verified; the web library supplies it.</summary>
public interface ICertificateAddresses
{
    /// <summary>The public address of a certificate's verify page, ASCII only.</summary>
    /// <param name="code">See <see cref="Certificate.Code"/>.</param>
    /// <exception cref="InvalidOperationException"><c>PublicUrl</c> is not set outside Development.</exception>
    Uri Verify(string code);
}
