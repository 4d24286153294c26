namespace Lms.AspNetCore.Certificates;

/// <summary>The form for a certificate's code.</summary>
/// <param name="Address">Where it goes.</param>
/// <param name="Typed">What was typed before; null at first.</param>
/// <param name="Wrong">True when that cannot be a code.</param>
/// <param name="First">True when it is the page's main action.</param>
public sealed record VerifyField(string Address, string? Typed, bool Wrong, bool First);
