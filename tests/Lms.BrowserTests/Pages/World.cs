using System.Text.Json;
using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Lms.Core.Organisation;
using Lms.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Lms.BrowserTests.Pages;

/// <summary>People, courses under way, attempts, certificates and question sets: every state that a page can be in.</summary>
internal sealed class World
{
    private World()
    {
    }

    /// <summary>A course of the municipality's own that changed after the busy person had begun it and the graduate had completed it.</summary>
    public const string ChangedCourse = "var-introduktion";

    /// <summary>A self-test with immediate feedback: some answers checked as right, some as wrong, one open.</summary>
    public string Checked { get; private set; } = "";

    /// <summary>A self-test with deferred feedback and all question types, without an answer.</summary>
    public string Unanswered { get; private set; } = "";

    /// <summary>An exam where every question is answered.</summary>
    public string Answered { get; private set; } = "";

    /// <summary>An exam that was handed in and not passed.</summary>
    public string Failed { get; private set; } = "";

    /// <summary>A self-test that was handed in.</summary>
    public string Practised { get; private set; } = "";

    /// <summary>An exam that was passed, by the graduate.</summary>
    public string Passed { get; private set; } = "";

    /// <summary>The graduate's certificate.</summary>
    public (string Number, string Code) Certificate { get; private set; }

    /// <summary>A certificate that is no longer to be used.</summary>
    public (string Number, string Code) RevokedCertificate { get; private set; }

    /// <summary>A certificate in both languages, with the municipality's logo and the funder's.</summary>
    public (string Number, string Code) DecoratedCertificate { get; private set; }

    /// <summary>The address of a set without problems, published.</summary>
    public string ReadySet { get; private set; } = "";

    /// <summary>The address of a set with problems.</summary>
    public string FaultySet { get; private set; } = "";

    /// <summary>The address of a set without questions.</summary>
    public string EmptySet { get; private set; } = "";

    /// <summary>Courses that the trainer is writing.</summary>
    public DraftCourses Drafts { get; private set; } = null!;

    /// <summary>Questions of the bank in each state of their desk.</summary>
    public Desks Desks { get; private set; } = null!;

    /// <summary>Attempts with several tries, certainty and marking by people.</summary>
    public TriedBehaviours Behaviours { get; private set; } = null!;

    /// <summary>Quizzes under each of their rules.</summary>
    public RuleCourse Rules { get; private set; } = null!;

    public static async Task<World> PrepareAsync()
    {
        var world = new World { Rules = await RuleCourse.MakeAsync() };
        await world.BeBusyAsync();
        using (var marker = await ApiClient.SignInAsync(DemoPerson.Marker))
            await marker.BeginAsync("fragetyper", 0);
        world.Behaviours = await TriedBehaviours.MakeAsync(DemoPerson.Busy, DemoPerson.Marker);
        (world.Passed, world.Certificate) = await GraduateAsync(DemoPerson.Graduate);
        (_, world.RevokedCertificate) = await GraduateAsync(DemoPerson.Revoked);
        await world.RevokeAsync();
        await world.WriteSetsAsync();
        world.Drafts = await DraftCourses.MakeAsync(DemoPerson.Trainer);
        world.Desks = await Desks.MakeAsync(DemoPerson.Trainer);
        await Colleagues.MoveAsync(DemoPerson.Administrator, DemoPerson.Busy);
        await Colleagues.MoveAsync(DemoPerson.Graduate, null);
        await Colleagues.RecommendAsync(DemoPerson.Administrator, "Bra att läsa före samtalen i höst.");
        await Colleagues.RecommendAsync(DemoPerson.Busy, "");
        await ChangedCourses.MakeAsync(DemoPerson.Busy, read: false);
        await ChangedCourses.MakeAsync(DemoPerson.Graduate, read: true);
        await DesignAsync(DemoPerson.Designer);
        await SetAsideAsync(DemoPerson.Designer.Tenant);
        (_, world.DecoratedCertificate) = await GraduateAsync(DemoPerson.Decorated, DesignStates.OwnCourse);
        return world;
    }

    /// <summary>Lets a person read in a language.</summary>
    public static async Task SpeakAsync(DemoPerson person, string language)
    {
        await using var scope = BrowserRun.Intranet.Services.CreateAsyncScope();
        var persons = scope.ServiceProvider.GetRequiredService<IPersonStore>();
        var found = await FindAsync(persons, person);
        await persons.SetLanguageAsync(found.Tenant, found.Id, language, CancellationToken.None);
    }

    private static async Task<Person> FindAsync(IPersonStore persons, DemoPerson person)
    {
        var tenant = await persons.FindTenantAsync(person.Tenant, CancellationToken.None);
        return await persons.FindAsync(tenant!.Id, $"{person.Tenant}-{person.Key}", CancellationToken.None)
            ?? throw new InvalidOperationException($"There is no {person}.");
    }

    private async Task BeBusyAsync()
    {
        using var api = await ApiClient.SignInAsync(DemoPerson.Busy);
        await api.BeginAsync("motet-forst", 0);
        await api.BeginAsync("samtal-som-bar", 1);
        await api.BeginAsync("fran-plan-till-vardag", 0);
        await api.BeginAsync("se-lyssna-lotsa", 0);

        Practised = await CheckAllAsync(api, null);
        Checked = await CheckAllAsync(api, (await api.GetAsync($"attempts/{Practised}/review")).GetProperty("questions").EnumerateArray().ToDictionary(one => one.Text("id"), one => one.GetProperty("right")));

        var exam = await api.PostAsync("quizzes/samtal-som-bar.kursprov/attempts");
        Failed = exam.Text("id");
        await AnswerAsync(api, exam);
        await api.PostAsync($"attempts/{Failed}/submission");

        Unanswered = (await api.PostAsync("quizzes/fran-plan-till-vardag.sjalvtest-uppdraget/attempts")).Text("id");
        var full = await api.PostAsync("quizzes/fran-plan-till-vardag.kursprov/attempts");
        Answered = full.Text("id");
        await AnswerAsync(api, full);
    }

    private static async Task AnswerAsync(ApiClient api, JsonElement attempt)
    {
        foreach (var question in attempt.GetProperty("questions").EnumerateArray())
            await api.SaveAsync(attempt.Text("id"), question.Text("id"), question.SomeAnswer());
    }

    /// <summary>Without a key: checks and hands in. With it: every other answer right, the last one left open.</summary>
    private static async Task<string> CheckAllAsync(ApiClient api, Dictionary<string, JsonElement>? rights)
    {
        var attempt = await api.PostAsync("quizzes/samtal-som-bar.sjalvtest-lyssna/attempts");
        var id = attempt.Text("id");
        var questions = attempt.GetProperty("questions").EnumerateArray().ToList();
        for (var at = 0; at < questions.Count - (rights is null ? 0 : 1); at++)
        {
            var question = questions[at].Text("id");
            object value = rights is not null && at % 2 == 0 ? rights[question] : questions[at].SomeAnswer();
            await api.PostAsync($"attempts/{id}/answers/{question}/check", new { seq = 1, value });
        }

        if (rights is null)
            await api.PostAsync($"attempts/{id}/submission");
        return id;
    }

    private static async Task<(string Attempt, (string Number, string Code) Certificate)> GraduateAsync(DemoPerson person, string course = "se-lyssna-lotsa")
    {
        using var api = await ApiClient.SignInAsync(person);
        var passed = await api.CompleteAsync(course);
        var certificate = (await api.GetAsync("me/certificates")).GetProperty("items")[0];
        return (passed, (certificate.Text("number"), certificate.Text("code")));
    }

    /// <summary>Both logos, and a design of one course in both languages with the funder at the foot.</summary>
    private static async Task DesignAsync(DemoPerson designer)
    {
        await using var scope = BrowserRun.Intranet.Services.CreateAsyncScope();
        var person = await FindAsync(scope.ServiceProvider.GetRequiredService<IPersonStore>(), designer);
        var actor = new Actor(person.Tenant, person.Id, person.Name, person.Roles, "sv");
        var keeper = scope.ServiceProvider.GetRequiredService<LogoKeeper>();
        await keeper.PutAsync(actor, 0, LogoPlace.Municipality, PictureFiles.Png(120, 40), LocalText.Of("sv", "Kristianstads kommun"), default);
        await keeper.PutAsync(actor, 1, LogoPlace.Funder, PictureFiles.Jpeg(), LocalText.Of("sv", "Europeiska unionens flagga"), default);
        var certificates = scope.ServiceProvider.GetRequiredService<CertificateDesigner>();
        var design = (await certificates.OpenAsync(actor, DesignStates.OwnCourse, default)).Value!.Design;
        var own = design with { BothLanguages = true, Elements = [.. design.Elements, CertificateElement.New(CertificateElementKind.Funder)] };
        Assert.That((await certificates.SaveAsync(actor, DesignStates.OwnCourse, 0, own, default)).Succeeded);
    }

    /// <summary>Messages to other systems that do not get through.</summary>
    private static async Task SetAsideAsync(string tenant)
    {
        await using var source = NpgsqlDataSource.Create(BrowserRun.Intranet.Database.Connections.Superuser);
        await using var command = source.CreateCommand(
            """
            INSERT INTO lms.outbox (tenant_id, kind, payload, written_at, due_at, started, failed, failure, aside_at)
            SELECT tenant_id, kind, jsonb_build_object('enrolment', gen_random_uuid()), now(), now() + interval '1 hour', 3, failed, failure, CASE WHEN aside THEN now() END
              FROM lms.tenant
             CROSS JOIN (VALUES ('course.completed', 'http-500', 2, true), ('certificate.issued', 'unfinished', 0, true), ('enrolment.started', 'unreachable', 3, false)) AS message (kind, failure, failed, aside)
             WHERE key = @tenant
            """);
        command.Parameters.AddWithValue("tenant", tenant);
        await command.ExecuteNonQueryAsync();
    }

    private async Task RevokeAsync()
    {
        await using var scope = BrowserRun.Intranet.Services.CreateAsyncScope();
        var person = await FindAsync(scope.ServiceProvider.GetRequiredService<IPersonStore>(), DemoPerson.Revoked);
        var administrator = new Actor(person.Tenant, person.Id, person.Name, person.Roles, "sv");
        Assert.That(await scope.ServiceProvider.GetRequiredService<ICertificateStore>().TryRevokeAsync(administrator, RevokedCertificate.Number, "Utfärdat på fel person", CancellationToken.None));
    }

    private async Task WriteSetsAsync()
    {
        await using var window = await BrowserWindow.OpenAsync(script: false);
        await window.SignInAsync(DemoPerson.Trainer.Key, DemoPerson.Trainer.Tenant, "/utbildning/studio");
        EmptySet = await WriteAsync(window, "Frågor till våren", "");
        FaultySet = await WriteAsync(window, "Frågor med fel", "::ett:: Vad fattas här? {\n~[[a]] Ett rätt svar\n~[[b]] Också det\n}\n\n::ett:: Samma namn en gång till? {TRUE}\n\n::tre:: Ingen klammer {\n=[[a]] Ja");
        ReadySet = await WriteAsync(window, "Alla sorters frågor", Samples);
        await window.GoToAsync(ReadySet + "/publicera");
        await window.Page.Locator("form.lms-fields #sammanfattning").FillAsync("Fem frågor, en av varje sort.");
        await window.LeaveAsync(() => window.Button("Publicera kursen").ClickAsync());
    }

    private static async Task<string> WriteAsync(BrowserWindow window, string title, string gift)
    {
        await window.GoToAsync("/utbildning/studio/snabbprov");
        await window.Page.Locator("#titel").FillAsync(title);
        await window.Page.Locator("#gift").FillAsync(gift);
        await window.LeaveAsync(() => window.Button("Spara utkast").ClickAsync());
        return window.Path;
    }

    private const string Samples = """
        ::en:: Vad gör du först i ett möte? {
        =[[lyssna]] Lyssnar #Ja, då vet du vad mötet gäller.
        ~[[rad]] Ger råd #Rådet kommer senare.
        ####Den som lyssnar hinner mer.
        }

        ::flera:: Vad hör till förberedelsen? {
        ~%50%[[tolk]] Boka tolk #Ja, i god tid.
        ~%50%[[las]] Läsa på #Ja, då räcker tiden.
        ~%-50%[[svar]] Bestämma svaret #Nej, lyssna först.
        ####Tio minuter räcker långt.
        }

        ::sant:: En tolk har tystnadsplikt. {TRUE #Jo, det gäller alla tolkar. #Rätt. ####Säg det högt när samtalet börjar.}

        ::kort:: Vad heter språket i Sverige som är huvudspråk? {
        =[[a]] svenska
        =%50%[[b]] svensk #Nästan, det heter svenska.
        ####Det står i språklagen.
        }

        ::para:: Para ihop.  {
        =[[a]] Tolk -> Översätter det som sägs
        =[[b]] Handläggare -> Leder mötet
        =[[c]] Besökare -> Berättar vad det gäller
        ####Var och en har sin uppgift.
        }
        """;
}
