using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages;

internal sealed class SignOutModel : PageModel
{
    /// <summary>A link must not be able to sign anyone out, so following one only leads to the start page.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect("~/");
    }
}
