using Lms.Intranet.Demo;
using Lms.Intranet.Municipalities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Intranet.Pages;

internal sealed class OrganisationModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public Municipality Municipality => KnownMunicipalities.Of(User);

    public IReadOnlyList<DemoPerson> Found => [.. DemoPeople.In(Municipality.Key)
        .Where(person => string.IsNullOrWhiteSpace(Q) || Holds(person, Q.Trim()))
        .OrderBy(person => person.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))];

    public IEnumerable<DemoUnit> Below(string? parent) => DemoUnits.In(Municipality.Key).Where(unit => unit.Parent == parent);

    private static bool Holds(DemoPerson person, string word) =>
        $"{person.Name}\n{person.Title}\n{DemoUnits.Get(person.Unit).Name}".Contains(word, StringComparison.OrdinalIgnoreCase);
}
