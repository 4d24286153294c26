using Lms.Intranet.Demo;
using Lms.Intranet.Frame;
using Lms.Intranet.Municipalities;

namespace Lms.Intranet.News;

/// <summary>The news of a municipality, newest first and always recent.</summary>
internal static class NewsDesk
{
    public static IReadOnlyList<NewsArticle> For(Municipality municipality, DateOnly today)
    {
        var trainer = DemoPeople.Find(municipality.Key, "utbildare")!;
        var leader = DemoPeople.Find(municipality.Key, "processledare")!;
        return
        [
            Moving(municipality, today.AddDays(-1)),
            new("ny-kurs-motet-forst", "Ny kurs: Mötet först",
                "Kursen handlar om kultur, normer och rättigheter i mötet med invånare och kollegor. Den tar drygt en timme, och du kan pausa när du vill.",
                "course", today.AddDays(-3), trainer.Name,
                [
                    new("Vem är den för?", "Kursen är öppen för alla som arbetar i kommunen. Några arbetsplatser gör den till en del av sina arbetsplatsträffar, och då får du veta det av din chef."),
                    new("Hur går den till?", "Du läser, prövar frågor och tänker efter på egen hand. Varje modul har också en övning som ni gör i grupp. När allt är klart får du ett intyg.",
                        "Det du skriver i reflektionerna stannar i din egen webbläsare. Ingen annan ser texten."),
                ]) { Opens = new("/utbildning/kurser/motet-forst", "Öppna kursen") },
            new("boka-tolk-i-god-tid", "Boka tolk i god tid: så gör du",
                "Beställningen är flyttad till Verktyg och stöd. Formuläret frågar efter språk, tid och om mötet är på plats eller på telefon.",
                "talk", today.AddDays(-5), leader.Name,
                [
                    new("Det här är nytt", "Du ser direkt om en tolk är bokad. Avbokar du minst ett dygn i förväg kostar det ingenting."),
                    new("Tänk på det här", "Låt aldrig ett barn tolka. Fråga alltid personen vilket språk som passar bäst, och boka längre tid än du brukar."),
                ]),
            new("provlarm", "Provlarm i receptionen: så gör du",
                "Testet pågår mellan 10 och 10.15. Du behöver inte utrymma.",
                "bell", today.AddDays(-8), "Säkerhetsgruppen",
                [
                    new("Om du har besök", "Säg till besökaren innan larmet går. Hörselskydd finns i receptionen."),
                    new("Om du inte hör larmet", $"Ring växeln på {municipality.Phone} samma dag, så går vi igenom ditt våningsplan."),
                ]),
            new("tre-rad-om-klarsprak", "Tre råd som gör ditt brev lättare att förstå",
                "Språkgruppen har läst fyrtio beslut och brev. Tre saker gjorde störst skillnad.",
                "letter", today.AddDays(-13), "Språkgruppen",
                [
                    new("Börja med det viktigaste", "Skriv beslutet i första meningen. Bakgrunden kan komma sedan."),
                    new("Skriv du", "Brevet är till en person. ”Du behöver skicka in” är lättare än ”sökanden ska inkomma med”."),
                    new("Säg vad som händer nu", "Avsluta med nästa steg, ett datum och vem man kan ringa."),
                ]),
        ];
    }

    private static NewsArticle Moving(Municipality municipality, DateOnly published) => municipality.Key switch
    {
        "hassleholm" => new("ny-entre-i-stadshuset", "Ny entré i Stadshuset öppnar efter ombyggnaden",
            "Receptionen får fler samtalsrum och en lugnare väntplats. Så här påverkas du som tar emot besök.",
            "house", published, "Fastighetsavdelningen",
            [
                new("Besök", "Hämta dina besökare vid den nya disken på plan 1. Den gamla entrén mot gården är stängd."),
                new("Samtalsrum", "Fem rum går att boka i Boka rum och bil. Alla har hörslinga och skärm för tolk på distans."),
            ]),
        "kristianstad" => new("medborgarservice-samlas", "Medborgarservice samlas vid Vattentorget",
            "Tre mottagningar blir en. Från och med måndag möter vi invånarna i samma lokal.",
            "house", published, "Kommunikation",
            [
                new("För dig som tar emot besök", "Boka mottagningsrum minst en dag i förväg. Receptionen hjälper till när någon har skyddade personuppgifter."),
                new("Öppettider", "Måndag till torsdag 9–17, fredag 9–15. Telefonen är öppen från 8."),
            ]),
        _ => new("biblioteket-flyttar-in", "Så påverkas du när biblioteket flyttar in i Medborgarhuset",
            "Biblioteket och medborgarkontoret delar snart entré. Läs om öppettider, larm och nya arbetsplatser.",
            "house", published, "Kommunikation",
            [
                new("Det här händer", "Entrén mot Lindgatan stängs i två dagar. Använd gårdssidan så länge."),
                new("Nya arbetsplatser", "Plan 2 får tolv arbetsplatser som alla kan boka. Kaffet står kvar på plan 1."),
            ]),
    };
}
