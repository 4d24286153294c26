using Lms.Intranet.Frame;
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
        403 or 404 => Say("Sidan finns inte, eller så har du inte tillgång till den", "The page does not exist, or you do not have access to it"),
        >= 500 => Say("Något gick fel hos oss", "Something went wrong on our side"),
        _ => Say("Det gick inte att visa sidan", "The page could not be shown"),
    };

    public string Advice => Code switch
    {
        403 or 404 => Say(
            "Kontrollera länken. Om du har fått den av någon annan kan den gälla en annan kommun eller enhet.",
            "Check the link. If somebody else gave it to you, it may belong to another municipality or unit."),
        >= 500 => Say(
            "Försök igen om en minut. Händer det igen, ring växeln och berätta vad du försökte göra.",
            "Try again in a minute. If it happens again, call the switchboard and say what you were trying to do."),
        _ => Say(
            "Gå tillbaka och ladda om sidan. Det du skrev finns oftast kvar i fältet.",
            "Go back and reload the page. What you wrote is most often still in the field."),
    };

    public static string Say(string swedish, string english) => FrameText.Language == "en" ? english : swedish;
}
