using Lms.Intranet.Demo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages;

internal sealed class SignInModel(IWebHostEnvironment host) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => host.IsDevelopment() ? Page() : NotFound();

    public string AddressOf(DemoPerson person)
    {
        var back = Url.IsLocalUrl(ReturnUrl) ? $"&returnUrl={Uri.EscapeDataString(ReturnUrl)}" : "";
        return Url.Content($"~{DemoSignIn.Path}/signin/{person.Key}?tenant={person.Tenant}{back}");
    }

    public static string RoleInWords(DemoPerson person) => person.Role switch
    {
        DemoRole.Manager => "Chef",
        DemoRole.Trainer => "Utbildare",
        DemoRole.ProcessLeader => "Processledare",
        DemoRole.Administrator => "Administratör",
        _ => "Medarbetare",
    };
}
