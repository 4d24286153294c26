using Lms.Intranet.Frame;
using Lms.Intranet.Municipalities;
using Lms.Intranet.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages;

internal sealed class SearchModel(TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public void OnGet() => Hits = IntranetSearch.Find(Q, KnownMunicipalities.Of(User), time.SwedishToday());
}
