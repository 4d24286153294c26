namespace Lms.Certificates.TrueType;

/// <summary>One drawn character.</summary>
/// <param name="Id">The glyph's number in the font.</param>
/// <param name="Source">The character that it stands for.</param>
/// <param name="Width">In thousandths of the size.</param>
/// <param name="KernBefore">How much closer (negative) it stands to the glyph in front, in thousandths of the size.</param>
/// <param name="IsStandIn">The font cannot draw the character, so that this is a box instead.</param>
internal sealed record Glyph(int Id, string Source, double Width, double KernBefore, bool IsStandIn);
