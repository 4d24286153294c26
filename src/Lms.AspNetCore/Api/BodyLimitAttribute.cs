namespace Lms.AspNetCore.Api;

/// <summary>The most that a body of the type may be.</summary>
/// <param name="kibibytes">In KiB.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BodyLimitAttribute(int kibibytes) : Attribute
{
    public int Kibibytes => kibibytes;
}
