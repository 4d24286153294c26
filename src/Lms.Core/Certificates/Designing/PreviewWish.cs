namespace Lms.Core.Certificates.Designing;

/// <summary>What a preview shows.</summary>
/// <param name="Language">A language code, or <see cref="Design.CertificateDesign.Both"/>; null = as the design says.</param>
/// <param name="LongName">True for a made-up learner with a very long name, false for a short one.</param>
public sealed record PreviewWish(string? Language, bool LongName);
