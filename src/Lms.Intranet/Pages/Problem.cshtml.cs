using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages;

/// <summary>What a person sees when an answer has no page of its own. Any method may end here, so no token is asked for.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class ProblemModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Heading => Code switch
    {
        403 or 404 => "Sidan finns inte, eller så har du inte tillgång till den",
        >= 500 => "Något gick fel hos oss",
        _ => "Det gick inte att visa sidan",
    };

    public string Advice => Code switch
    {
        403 or 404 => "Kontrollera länken. Om du har fått den av någon annan kan den gälla en annan kommun eller enhet.",
        >= 500 => "Försök igen om en minut. Händer det igen, ring växeln och berätta vad du försökte göra.",
        _ => "Gå tillbaka och ladda om sidan. Det du skrev finns oftast kvar i fältet.",
    };
}
