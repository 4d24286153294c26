using Lms.AspNetCore.Mounting;
using Lms.Core.Authoring.Bank;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Bank;

/// <summary>The question banks that all municipalities share.</summary>
/// <param name="shared">The banks.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SharedModel(SharedBanks shared) : LmsPage
{
    /// <summary>The banks, by title.</summary>
    public IReadOnlyList<SharedBank> Banks { get; private set; } = [];

    /// <summary>Shows the banks.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token) => Banks = await shared.ListAsync(Actor, token);
}
