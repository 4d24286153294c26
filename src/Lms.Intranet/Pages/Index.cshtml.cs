using Lms.Intranet.Calendar;
using Lms.Intranet.Demo;
using Lms.Intranet.Frame;
using Lms.Intranet.Municipalities;
using Lms.Intranet.News;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages;

internal sealed class IndexModel(TimeProvider time) : PageModel
{
    private Municipality Municipality => KnownMunicipalities.Of(User);

    public string Greeting => User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
        ? $"{SwedishTime.GreetingAt(time.SwedishNow().Hour)}, {name.Split(' ')[0]}"
        : "Välkommen till Torget";

    public IEnumerable<NewsArticle> News => NewsDesk.For(Municipality, time.SwedishToday()).Take(4);

    public IEnumerable<CalendarEntry> Calendar => WorkCalendar.Upcoming(Municipality, time.SwedishToday());

    public IEnumerable<DemoPerson> Newcomers => DemoPeople.In(Municipality.Key).Skip(6).Take(3);
}
