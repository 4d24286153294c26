using Lms.Intranet.Frame;
using Lms.Intranet.Municipalities;
using Lms.Intranet.News;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages.News;

internal sealed class NewsIndexModel(TimeProvider time) : PageModel
{
    public IReadOnlyList<NewsArticle> News => NewsDesk.For(KnownMunicipalities.Of(User), time.SwedishToday());
}
