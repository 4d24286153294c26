namespace Lms.AspNetCore.Mounting;

/// <summary>The layout around our pages.</summary>
public sealed class LmsLayout
{
    /// <summary>Name or path of the layout.</summary>
    /// <value>Default: <c>_LmsLayout</c>, our own plain page.</value>
    public string Name { get; set; } = "_LmsLayout";
}
