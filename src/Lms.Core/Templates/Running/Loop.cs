namespace Lms.Core.Templates.Running;

/// <summary>Where a loop is: what <c>for.index</c> and its kin say.</summary>
internal sealed class Loop(long length)
{
    public long Index { get; set; }

    /// <summary>A piece of the state, or null when there is none of that name.</summary>
    public TemplateValue? Find(string name) => name switch
    {
        "index" => Index,
        "rindex" => length - Index - 1,
        "length" => length,
        "first" => Index == 0,
        "last" => Index == length - 1,
        "even" => Index % 2 == 0,
        "odd" => Index % 2 != 0,
        _ => null,
    };
}
