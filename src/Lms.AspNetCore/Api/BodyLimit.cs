using System.Reflection;

namespace Lms.AspNetCore.Api;

/// <summary>How large bodies may be: 256 KiB, unless their type says otherwise.</summary>
internal static class BodyLimit
{
    private const int Usual = 256;

    /// <summary>The most bytes of a body.</summary>
    /// <param name="type">What it is read as.</param>
    public static int Of(Type type) => 1024 * (type.GetCustomAttribute<BodyLimitAttribute>()?.Kibibytes ?? Usual);
}
