namespace Lms.Core.Templates.Running;

/// <summary>The names that have a value: the model's, and the template's own, which hide the model's.</summary>
internal sealed class Scope(TemplateModel model)
{
    private readonly Dictionary<string, TemplateValue> _own = new(StringComparer.Ordinal);
    private readonly Stack<Loop> _loops = new();

    public Loop? Loop => _loops.TryPeek(out var loop) ? loop : null;

    public TemplateValue? Find(string name) => _own.GetValueOrDefault(name) ?? model.Root.Members.GetValueOrDefault(name);

    public void Set(string name, TemplateValue value) => _own[name] = value;

    public void Enter(Loop loop) => _loops.Push(loop);

    /// <summary>Leaves the innermost loop and gives its variable back what it was before.</summary>
    public void Leave(string name, TemplateValue? before)
    {
        _loops.Pop();
        if (before is null)
        {
            _own.Remove(name);
        }
        else
        {
            _own[name] = before;
        }
    }

    /// <summary>The template's own value of a name, without the model's.</summary>
    public TemplateValue? FindOwn(string name) => _own.GetValueOrDefault(name);
}
