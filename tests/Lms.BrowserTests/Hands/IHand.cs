using Microsoft.Playwright;

namespace Lms.BrowserTests.Hands;

/// <summary>How a person works a page.</summary>
internal interface IHand
{
    /// <summary>Follows a link or presses a button that leads to another page.</summary>
    Task FollowAsync(ILocator target);

    /// <summary>Presses something that stays on the page.</summary>
    Task PressAsync(ILocator target);

    /// <summary>Chooses among the choices of a group, none of which is chosen.</summary>
    /// <param name="group">The group.</param>
    /// <param name="indexes">Which, from zero, in rising order.</param>
    Task ChooseAsync(ILocator group, IReadOnlyList<int> indexes);

    /// <summary>Chooses in a list.</summary>
    /// <param name="list">The list, where the first entry is chosen.</param>
    /// <param name="index">Which, from zero.</param>
    Task SelectAsync(ILocator list, int index);

    /// <summary>Writes in an empty field.</summary>
    Task WriteAsync(ILocator field, string text);
}
