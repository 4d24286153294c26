using static Lms.BrowserTests.Pages.DemoPerson;

namespace Lms.BrowserTests.Pages;

/// <summary>The administrators' page. With broken modules: <see cref="BrokenModuleTests"/>.</summary>
internal static class AdminStates
{
    public static IEnumerable<PageState> All { get; } =
    [
        new("admin", "all is well", Administrator, stage => stage.GoAsync("admin")),
        new("admin", "refused", Trainer, stage => stage.GoAsync("admin", 404)),
    ];
}
