using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Mounting;

/// <summary>Where the platform is mounted in this host. One mount a host.</summary>
public sealed class LmsMount
{
    /// <summary>The path that <c>MapLms</c> was given, e.g. <c>/utbildning</c>; null before it is called.</summary>
    public string? Path { get; private set; }

    /// <summary>True when only the public verify page is published.</summary>
    public bool VerificationOnly { get; private set; }

    /// <summary>The address of something of ours in this request, with the host's path base in front.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">Path below the mount, without a leading slash; empty for the front page.</param>
    public string Url(HttpContext http, string path = "")
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(path);
        var root = http.Request.PathBase.ToUriComponent() + Path;
        return path.Length == 0 ? (root.Length == 0 ? "/" : root) : $"{root}/{path}";
    }

    internal void Claim(string path, bool verificationOnly)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Path is not null)
            throw new InvalidOperationException($"MapLms was called before with \"{Path}\". One mount a host; for sub-paths use UsePathBase.");
        Path = "/" + path.Trim('/');
        if (Path == "/")
            Path = "";
        VerificationOnly = verificationOnly;
    }
}
