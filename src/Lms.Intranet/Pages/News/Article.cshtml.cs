using Lms.Intranet.Frame;
using Lms.Intranet.Municipalities;
using Lms.Intranet.News;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages.News;

internal sealed class ArticleModel(TimeProvider time) : PageModel
{
    public NewsArticle Article { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        var found = NewsDesk.For(KnownMunicipalities.Of(User), time.SwedishToday()).FirstOrDefault(article => article.Slug == slug);
        if (found is null) return NotFound();

        Article = found;
        return Page();
    }
}
