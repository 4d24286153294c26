using System.Security.Claims;

namespace Lms.Intranet.Municipalities;

/// <summary>The three municipalities of the demonstration. Houses, addresses and telephone numbers are made up.</summary>
internal static class KnownMunicipalities
{
    /// <summary>The claim that says which municipality a signed-in person belongs to.</summary>
    public const string TenantClaim = "lms:tenant";

    public static readonly Municipality Osby = new("osby", "Osby", "Osby kommun", "Medborgarhuset", "Lindgatan 3", "040-628 04 10");
    public static readonly Municipality Hassleholm = new("hassleholm", "Hässleholm", "Hässleholms kommun", "Stadshuset", "Stationsplanen 8", "040-628 04 30");
    public static readonly Municipality Kristianstad = new("kristianstad", "Kristianstad", "Kristianstads kommun", "Rådhuset", "Vattentorget 1", "040-628 04 50");

    public static IReadOnlyList<Municipality> All { get; } = [Osby, Hassleholm, Kristianstad];

    public static Municipality? Find(string? key) => All.FirstOrDefault(municipality => municipality.Key == key);

    /// <summary>The municipality of the person, or Osby for a visitor who has not signed in.</summary>
    public static Municipality Of(ClaimsPrincipal person) => Find(person.FindFirstValue(TenantClaim)) ?? Osby;
}
