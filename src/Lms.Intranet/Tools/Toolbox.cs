using Lms.Intranet.Municipalities;

namespace Lms.Intranet.Tools;

/// <summary>The tools and the employment matters that the intranet describes.</summary>
internal static class Toolbox
{
    public static IReadOnlyList<Tool> Tools(Municipality municipality) =>
    [
        new("boka", "Boka rum och bil", "Mötesrum, samtalsrum, poolbilar och elcyklar.", "calendar",
            ["Öppna kalendern och välj Ny bokning.", "Välj rum eller bil som resurs.", "Avboka om planerna ändras, så att någon annan får plats."]),
        new("tolk", "Beställ tolk", "På plats, på telefon eller på skärm.", "talk",
            ["Fråga personen vilket språk och vilken dialekt som passar bäst.", "Beställ minst tre arbetsdagar i förväg.", "Skriv vad mötet handlar om, men inga namn eller personnummer."]),
        new("tillbud", "Rapportera tillbud", "Något som hände, eller kunde ha hänt.", "warning",
            ["Se till att ingen är i fara. Vid akut fara: ring 112.", "Berätta för din chef samma dag.", "Skriv vad som hände, var och när. Skyddsombudet får en kopia."]),
        new("it", "It-support", "När datorn, telefonen eller inloggningen krånglar.", "screen",
            ["Starta om. Det löser mer än man tror.", $"Ring växeln på {municipality.Phone} och säg it.", "Skriv vad som står på skärmen, ord för ord."]),
        new("klarsprak", "Skriv klarspråk", "Mallar, ordlista och hjälp från språkgruppen.", "letter",
            ["Välj en mall som redan är språkgranskad.", "Läs texten högt för en kollega.", "Skicka svåra texter till språkgruppen, svar inom två dagar."]),
        new("sakerhet", "Hot och våld", "Rutiner före, under och efter en händelse.", "shield",
            ["Boka samtalsrum med två utgångar när du är orolig.", "Använd larmet. Det är aldrig fel att larma.", "Du får alltid ett uppföljande samtal med din chef."]),
    ];

    public static IReadOnlyList<Tool> Employment(Municipality municipality) =>
    [
        new("lon", "Lön", "Utbetalas den 27:e varje månad.", "letter",
            ["Lönespecifikationen finns i personalsystemet tre dagar före utbetalning.", "Blev något fel? Kontakta lönesupporten före den 10:e månaden efter.", $"Lönesupport: {municipality.Phone}, säg lön."]),
        new("ledighet", "Ledighet och semester", "Sök i personalsystemet, din chef svarar inom en vecka.", "calendar",
            ["Sök sommarsemester senast den 31 mars.", "Vård av barn anmäler du samma dag.", "Föräldraledighet söker du tre månader i förväg."]),
        new("sjuk", "Om du blir sjuk", "Anmäl dig första dagen.", "bell",
            ["Ring din chef före arbetstidens början.", "Lämna läkarintyg från och med dag åtta.", "Din chef håller kontakt och planerar din väg tillbaka tillsammans med dig."]),
        new("utveckling", "Din utveckling", "Medarbetarsamtal, kurser och intyg.", "course",
            ["Förbered medarbetarsamtalet genom att skriva tre saker som fungerar och tre som du vill ändra.", "Kurser och intyg finns under Utbildning.", "Gruppövningar räknas som arbetstid."]),
        new("halsa", "Hälsa", "Friskvårdstimme, bidrag och företagshälsovård.", "heart",
            ["Du får en friskvårdstimme i veckan när arbetet tillåter.", "Friskvårdsbidraget är 2 500 kronor per år. Spara kvittot.", "Företagshälsovården når du utan att gå via chefen."]),
    ];
}
