namespace Lms.Intranet.Demo;

/// <summary>The units of the three municipalities, parents before children.</summary>
internal static class DemoUnits
{
    public static IReadOnlyList<DemoUnit> All { get; } =
    [
        new("osby", "osby-ledning", "Kommunledningsförvaltningen"),
        new("osby", "osby-medborgarservice", "Medborgarservice", "osby-ledning"),
        new("osby", "osby-medborgarkontoret", "Medborgarkontoret", "osby-medborgarservice"),
        new("osby", "osby-vaxeln", "Växeln", "osby-medborgarservice"),
        new("osby", "osby-hr", "HR-enheten", "osby-ledning"),
        new("osby", "osby-kompetens", "Kompetens och lön", "osby-hr"),
        new("osby", "osby-digital", "Digitalisering", "osby-ledning"),
        new("osby", "osby-utbildning", "Barn- och utbildningsförvaltningen"),
        new("osby", "osby-grundskola", "Grundskola", "osby-utbildning"),
        new("osby", "osby-lindskolan", "Lindskolan", "osby-grundskola"),
        new("osby", "osby-forskola", "Förskola", "osby-utbildning"),
        new("osby", "osby-sjoangen", "Sjöängens förskola", "osby-forskola"),
        new("osby", "osby-omsorg", "Vård- och omsorgsförvaltningen"),
        new("osby", "osby-aldreomsorg", "Äldreomsorg", "osby-omsorg"),
        new("osby", "osby-ekbacken", "Ekbackens äldreboende", "osby-aldreomsorg"),
        new("osby", "osby-kultur", "Kultur- och fritidsförvaltningen"),
        new("osby", "osby-bibliotek", "Bibliotek", "osby-kultur"),
        new("osby", "osby-stadsbibliotek", "Biblioteket i Medborgarhuset", "osby-bibliotek"),

        new("hassleholm", "hassleholm-ledning", "Kommunledningsförvaltningen"),
        new("hassleholm", "hassleholm-hr", "HR-avdelningen", "hassleholm-ledning"),
        new("hassleholm", "hassleholm-larcentrum", "Lärcentrum för medarbetare", "hassleholm-hr"),
        new("hassleholm", "hassleholm-it", "IT-avdelningen", "hassleholm-ledning"),
        new("hassleholm", "hassleholm-social", "Socialförvaltningen"),
        new("hassleholm", "hassleholm-bistand", "Biståndsenheten", "hassleholm-social"),
        new("hassleholm", "hassleholm-bistand-vast", "Biståndsgrupp väst", "hassleholm-bistand"),
        new("hassleholm", "hassleholm-mottag", "Mottagningsenheten", "hassleholm-social"),
        new("hassleholm", "hassleholm-familj", "Familjens hus", "hassleholm-mottag"),
        new("hassleholm", "hassleholm-utbildning", "Utbildningsförvaltningen"),
        new("hassleholm", "hassleholm-gymnasium", "Gymnasieskola", "hassleholm-utbildning"),
        new("hassleholm", "hassleholm-backaskolan", "Backagymnasiet", "hassleholm-gymnasium"),
        new("hassleholm", "hassleholm-vux", "Vuxenutbildning", "hassleholm-utbildning"),
        new("hassleholm", "hassleholm-sfi", "Sfi på Stationsplanen", "hassleholm-vux"),
        new("hassleholm", "hassleholm-teknik", "Tekniska förvaltningen"),
        new("hassleholm", "hassleholm-park", "Park och gata", "hassleholm-teknik"),

        new("kristianstad", "kristianstad-ledning", "Kommunledningskontoret"),
        new("kristianstad", "kristianstad-hr", "HR-avdelningen", "kristianstad-ledning"),
        new("kristianstad", "kristianstad-larande", "Enheten för lärande", "kristianstad-hr"),
        new("kristianstad", "kristianstad-system", "Systemförvaltning", "kristianstad-ledning"),
        new("kristianstad", "kristianstad-arbete", "Arbets- och välfärdsförvaltningen"),
        new("kristianstad", "kristianstad-etablering", "Etableringsenheten", "kristianstad-arbete"),
        new("kristianstad", "kristianstad-mottag", "Mottagningen vid Vattentorget", "kristianstad-etablering"),
        new("kristianstad", "kristianstad-omsorg", "Omsorgsförvaltningen"),
        new("kristianstad", "kristianstad-hemtjanst", "Hemtjänst", "kristianstad-omsorg"),
        new("kristianstad", "kristianstad-hemtjanst-ost", "Hemtjänst öst", "kristianstad-hemtjanst"),
        new("kristianstad", "kristianstad-boende", "Äldreboenden", "kristianstad-omsorg"),
        new("kristianstad", "kristianstad-vasshaga", "Vasshaga äldreboende", "kristianstad-boende"),
        new("kristianstad", "kristianstad-barn", "Barn- och utbildningsförvaltningen"),
        new("kristianstad", "kristianstad-forskola", "Förskola", "kristianstad-barn"),
        new("kristianstad", "kristianstad-tranan", "Förskolan Tranan", "kristianstad-forskola"),
    ];

    public static IEnumerable<DemoUnit> In(string tenant) => All.Where(unit => unit.Tenant == tenant);

    public static DemoUnit Get(string id) => All.Single(unit => unit.Id == id);
}
