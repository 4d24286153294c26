namespace Lms.Templates.Scriban;

/// <summary>HTML that is already safe, as Scriban carries it.</summary>
/// <param name="Html">Trusted HTML.</param>
internal sealed record ScribanFragment(string Html) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Html;

    public override string ToString() => Html;
}
