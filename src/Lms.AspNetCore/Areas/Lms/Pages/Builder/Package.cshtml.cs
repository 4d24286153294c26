using Lms.AspNetCore.Mounting;
using Lms.Core.Authoring.Courses;
using Lms.Core.Content.Packages;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>A course as a module folder in one file.</summary>
/// <param name="packer">Packs it.</param>
/// <param name="time">The clock.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PackageModel(CoursePacker packer, TimeProvider time) : LmsPage
{
    /// <summary>Sends the file.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken token)
    {
        var folder = await packer.ExportAsync(Actor, draft, token);
        if (!folder.Succeeded)
            return Refused(folder.Refusal);
        using var package = new MemoryStream();
        await ModulePackage.WriteAsync(folder.Value, package, time.GetUtcNow(), token);
        return Download(package.ToArray(), "application/zip", folder.Value.Name + ".zip");
    }
}
