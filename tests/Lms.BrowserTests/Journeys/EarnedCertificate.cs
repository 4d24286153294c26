namespace Lms.BrowserTests.Journeys;

/// <summary>What the certificate page gave.</summary>
/// <param name="FileName">The PDF's suggested name.</param>
/// <param name="Pdf">The PDF.</param>
/// <param name="Name">Whose it is, as printed.</param>
/// <param name="Code">The verification code, as a person types it.</param>
/// <param name="VerifyAddress">The address of the verify page.</param>
internal sealed record EarnedCertificate(string FileName, byte[] Pdf, string Name, string Code, Uri VerifyAddress);
