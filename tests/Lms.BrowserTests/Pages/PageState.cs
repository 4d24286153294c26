namespace Lms.BrowserTests.Pages;

/// <summary>A page in one of its states.</summary>
/// <param name="Route">The row's route in the permission table; null for the host's own page.</param>
/// <param name="Name">What is special.</param>
/// <param name="Person">Who looks; null for a stranger.</param>
/// <param name="ReachAsync">Brings the window there. Is done once a language, so it must bear being done again.</param>
internal sealed record PageState(string? Route, string Name, DemoPerson? Person, Func<Stage, Task> ReachAsync)
{
    public override string ToString() => $"{Route ?? "start"}, {Name}";
}
