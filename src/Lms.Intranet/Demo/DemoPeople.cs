namespace Lms.Intranet.Demo;

/// <summary>Made-up people: in each municipality the five roles that can sign in, and colleagues around them.</summary>
internal static class DemoPeople
{
    /// <summary>The keys that the sign-in page lists, in the order of the page.</summary>
    public static IReadOnlyList<string> SignInKeys { get; } = ["medarbetare", "chef", "utbildare", "processledare", "administrator"];

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("osby", "medarbetare", "Maria Lindqvist", "Kommunvägledare", "osby-medborgarkontoret"),
        new("osby", "chef", "Fatima Rahimi", "Enhetschef", "osby-medborgarservice", DemoRole.Manager, "osby-medborgarservice"),
        new("osby", "utbildare", "Jonas Ek", "Kursledare", "osby-kompetens", DemoRole.Trainer),
        new("osby", "processledare", "Sofia Nyström", "Strateg för mångfald", "osby-hr", DemoRole.ProcessLeader),
        new("osby", "administrator", "Petter Alm", "Systemförvaltare", "osby-digital", DemoRole.Administrator),
        new("osby", "hanna-wiklund", "Hanna Wiklund", "Kommunvägledare", "osby-medborgarkontoret"),
        new("osby", "amir-karimi", "Amir Karimi", "Kommunvägledare", "osby-medborgarkontoret"),
        new("osby", "birgitta-svensson", "Birgitta Svensson", "Telefonist", "osby-vaxeln"),
        new("osby", "nasrin-yousefi", "Nasrin Yousefi", "Undersköterska", "osby-ekbacken"),
        new("osby", "lukas-holm", "Lukas Holm", "Lärare i svenska", "osby-lindskolan"),
        new("osby", "elena-popescu", "Elena Popescu", "Förskollärare", "osby-sjoangen"),
        new("osby", "tove-arvidsson", "Tove Arvidsson", "Bibliotekarie", "osby-stadsbibliotek"),

        new("hassleholm", "medarbetare", "Elin Sandberg", "Biståndshandläggare", "hassleholm-bistand-vast"),
        new("hassleholm", "chef", "Anders Hult", "Enhetschef", "hassleholm-bistand", DemoRole.Manager, "hassleholm-bistand"),
        new("hassleholm", "utbildare", "Leila Farah", "Utbildningsledare", "hassleholm-larcentrum", DemoRole.Trainer),
        new("hassleholm", "processledare", "Marcus Öberg", "HR-strateg", "hassleholm-hr", DemoRole.ProcessLeader),
        new("hassleholm", "administrator", "Karin Lund", "Objektspecialist", "hassleholm-it", DemoRole.Administrator),
        new("hassleholm", "ali-hosseini", "Ali Hosseini", "Biståndshandläggare", "hassleholm-bistand-vast"),
        new("hassleholm", "ingrid-palm", "Ingrid Palm", "Biståndshandläggare", "hassleholm-bistand-vast"),
        new("hassleholm", "yusuf-abdi", "Yusuf Abdi", "Familjebehandlare", "hassleholm-familj"),
        new("hassleholm", "josefin-wallin", "Josefin Wallin", "Kurator", "hassleholm-backaskolan"),
        new("hassleholm", "milan-petrovic", "Milan Petrović", "Sfi-lärare", "hassleholm-sfi"),
        new("hassleholm", "thi-lan-nguyen", "Thi Lan Nguyen", "Landskapsingenjör", "hassleholm-park"),
        new("hassleholm", "robert-dahl", "Robert Dahl", "Parkarbetare", "hassleholm-park"),

        new("kristianstad", "medarbetare", "Samira Osman", "Undersköterska", "kristianstad-hemtjanst-ost"),
        new("kristianstad", "chef", "Lars Fredriksson", "Enhetschef", "kristianstad-hemtjanst", DemoRole.Manager, "kristianstad-hemtjanst"),
        new("kristianstad", "utbildare", "Anneli Koskinen", "Pedagogisk utvecklare", "kristianstad-larande", DemoRole.Trainer),
        new("kristianstad", "processledare", "Daniel Moberg", "Kompetensstrateg", "kristianstad-larande", DemoRole.ProcessLeader),
        new("kristianstad", "administrator", "Zahra Jafari", "Systemförvaltare", "kristianstad-system", DemoRole.Administrator),
        new("kristianstad", "viktor-sjogren", "Viktor Sjögren", "Undersköterska", "kristianstad-hemtjanst-ost"),
        new("kristianstad", "agnieszka-kowalska", "Agnieszka Kowalska", "Vårdbiträde", "kristianstad-hemtjanst-ost"),
        new("kristianstad", "hiba-saleh", "Hiba Saleh", "Etableringshandläggare", "kristianstad-mottag"),
        new("kristianstad", "gunilla-persson", "Gunilla Persson", "Receptionist", "kristianstad-mottag"),
        new("kristianstad", "tekle-haile", "Tekle Haile", "Sjuksköterska", "kristianstad-vasshaga"),
        new("kristianstad", "emma-bjork", "Emma Björk", "Förskollärare", "kristianstad-tranan"),
        new("kristianstad", "ann-charlotte-soderlund", "Ann-Charlotte Rosengren Ahmadi Söderlund", "Barnskötare", "kristianstad-tranan"),
    ];

    public static IEnumerable<DemoPerson> In(string tenant) => All.Where(person => person.Tenant == tenant);

    public static DemoPerson? Find(string tenant, string key) =>
        All.FirstOrDefault(person => person.Tenant == tenant && person.Key == key);
}
