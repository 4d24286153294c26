namespace Lms.Core;

/// <summary>What a host may set in <c>AddLms(lms => …)</c>.</summary>
public sealed class LmsOptions
{
    /// <summary>Name of the section in the host's navigation and titles.</summary>
    /// <value>Default: <c>Utbildning</c>.</value>
    public string Title { get; set; } = "Utbildning";

    /// <summary>
    /// Address of the host as the public reaches it, e.g. <c>https://intranat.example.se</c>; certificates print it.
    /// Required outside Development before the first certificate is printed.
    /// </summary>
    /// <value>Default: null, the request's own host.</value>
    public Uri? PublicUrl { get; set; }

    /// <summary>True: the host refuses to start when a content module has problems; false: it starts without the module.</summary>
    /// <value>Default: false.</value>
    public bool StrictModules { get; set; }

    /// <summary>Time zone of dates that people read.</summary>
    /// <value>Default: <c>Europe/Stockholm</c>.</value>
    public string TimeZone { get; set; } = "Europe/Stockholm";

    /// <summary>How often this process looks for attempts whose time has run out, to hand them in; zero = never.</summary>
    /// <value>Default: 20 seconds.</value>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(20);
}
