using System.Text.Json;
using Lms.AspNetCore.Permissions;
using Lms.Core;
using Lms.Core.Authoring;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Certificates.Designing;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;
using Lms.Tests.Shared;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Tests.Permissions;

/// <summary>
/// Things that belong to somebody, and for each row of the permission table an address that leads to them: an attempt
/// of each kind, a certificate, a question set and a course of the tenant's own.
/// </summary>
internal sealed class World
{
    private readonly Dictionary<string, Func<HttpMethod, HttpRequestMessage>> samples = new(StringComparer.Ordinal);

    internal required Guid OpenAttempt { get; init; }

    internal required Guid OpenSelfTest { get; init; }

    internal required Guid ClosedAttempt { get; init; }

    internal required string Question { get; init; }

    internal required string SelfTestQuestion { get; init; }

    internal required string Certificate { get; init; }

    internal required string Code { get; init; }

    internal required Guid Set { get; init; }

    internal required string OwnCourse { get; init; }

    /// <summary>The question of that course, which another person of the tenant has answered.</summary>
    internal string OwnQuestion { get; init; } = "";

    /// <summary>A course being written, with the lesson <c>sida</c> and the quiz <c>test</c>.</summary>
    internal Guid Draft { get; init; } = Guid.CreateVersion7();

    /// <summary>Another one, which has been published.</summary>
    internal Guid PublishedDraft { get; init; } = Guid.CreateVersion7();

    internal required string Asset { get; init; }

    /// <summary>Two shares, because taking one back ends it: one for the page, one for the API.</summary>
    internal required (Guid Page, Guid Api) Shares { get; init; }

    internal required string Logo { get; init; }

    /// <summary>An attempt with an answer that waits for a mark, by another person of the tenant.</summary>
    internal required Guid WaitingAttempt { get; init; }

    /// <summary>Makes the things as a person of a tenant would.</summary>
    internal static async Task<World> MakeAsync(RunningIntranet intranet, string person, string tenant, string mark)
    {
        using var client = await intranet.ClientAsync(person, tenant);
        var certificate = await client.EarnCertificateAsync();
        var closed = await client.PostJsonAsync($"quizzes/{LearnerCalls.Course}.kursprov/attempts");
        await client.PostJsonAsync($"attempts/{closed.Text("id")}/submission");
        var open = await client.StartExamAsync("motet-forst");
        var selfTest = await client.PostJsonAsync("quizzes/motet-forst.sjalvtest-kultur/attempts");
        var (set, course) = await AuthorAsync(intranet, tenant, mark);
        var (draft, published) = await WriteAsync(intranet, tenant, mark);
        return new World
        {
            OpenAttempt = open.GetProperty("id").GetGuid(),
            OpenSelfTest = selfTest.GetProperty("id").GetGuid(),
            ClosedAttempt = closed.GetProperty("id").GetGuid(),
            Question = open.GetProperty("questions")[0].Text("id"),
            SelfTestQuestion = selfTest.GetProperty("questions")[0].Text("id"),
            Certificate = certificate.Text("number"),
            Code = certificate.Text("code"),
            Set = set,
            OwnCourse = course,
            OwnQuestion = await AnswerAsync(intranet, person, tenant, course),
            Draft = draft,
            PublishedDraft = published,
            Asset = await AssetAsync(intranet, client, tenant),
            Shares = await ShareAsync(client, mark),
            WaitingAttempt = await WaitAsync(intranet, person, tenant),
            Logo = await LogoAsync(intranet, tenant, mark),
        };
    }

    /// <summary>The request that a row's route stands for, about this world's things.</summary>
    internal HttpRequestMessage Request(Permission row, string method)
    {
        if (samples.Count == 0)
            Fill();
        return samples.TryGetValue(row.Route, out var sample)
            ? sample(new HttpMethod(method))
            : throw new InvalidOperationException($"No sample address for the route '{row.Route}'. Add one here.");
    }

    internal static bool Has(Permission row)
    {
        var any = new World { OpenAttempt = default, OpenSelfTest = default, ClosedAttempt = default, Question = "", SelfTestQuestion = "", Certificate = "", Code = "", Set = default, OwnCourse = "", Asset = "", Shares = default, Logo = "", WaitingAttempt = default };
        any.Fill();
        return any.samples.ContainsKey(row.Route);
    }

    private void Fill()
    {
        Page("static/{**path}", "static/lms.css");
        Page("verify/{code}", $"verify/{Code}");
        Page("verify", "verify");
        Root("/health/live");
        Root("/health/ready");
        Page("", "");
        Page("sprak", "sprak");
        Page("kurser", "kurser");
        Page("kurser/{course}", $"kurser/{OwnCourse}");
        Page("kurser/{course}/ordlista", "kurser/motet-forst/ordlista");
        Page("kurser/{course}/handbok", "kurser/fragetyper/handbok");
        Page("kurser/{course}/handbok/skriv-ut", "kurser/fragetyper/handbok/skriv-ut");
        Page("kurser/{course}/handbok/{sheet}", "kurser/fragetyper/handbok/innan-du-publicerar");
        Page("kurser/{course}/sok", $"kurser/{OwnCourse}/sok?q=hit");
        Page("kurser/{course}/skriv-ut", $"kurser/{OwnCourse}/skriv-ut");
        Page("kurser/{course}/andringar", $"kurser/{OwnCourse}/andringar");
        Page("kurser/{course}/lektioner/{lesson}", "kurser/motet-forst/lektioner/" + FirstLesson);
        Page("kurser/{course}/lektioner/{lesson}/bokmarke", "kurser/motet-forst/lektioner/" + FirstLesson + "/bokmarke");
        Page("kurser/{course}/lektioner/{lesson}/dela", "kurser/motet-forst/lektioner/" + FirstLesson + "/dela");
        Page("kurser/{course}/lektioner/{lesson}/gruppovning/{task}", GroupTask);
        Page("bokmarken", "bokmarken");
        Page("delat/{share:guid}", $"delat/{Shares.Page}");
        Page("kurser/{course}/prov/{quiz}", "kurser/motet-forst/prov/kursprov");
        Page("forsok/{attempt:guid}", $"forsok/{OpenAttempt}");
        Page("forsok/{attempt:guid}/lamna-in", $"forsok/{OpenAttempt}/lamna-in");
        Page("forsok/{attempt:guid}/resultat", $"forsok/{ClosedAttempt}/resultat");
        Page("inloggad", "inloggad");
        Page("intyg", "intyg");
        Page("intyg/{number}", $"intyg/{Certificate}");
        Page("media/{hash}/{name}", $"media/{Asset}/bild.svg");
        Page("media/intyg/{hash}", $"media/intyg/{Logo}");
        Page("studio", "studio");
        Page("studio/fragor", "studio/fragor");
        Page("studio/fragor/delade", "studio/fragor/delade");
        Page("studio/fragor/delade/{course}", "studio/fragor/delade/motet-forst");
        Page("studio/fragor/{question:guid}/versioner", $"studio/fragor/{Set}/versioner");
        Page("studio/import", "studio/import");
        Page("studio/export", "studio/export");
        Page("studio/snabbprov/{set:guid?}", $"studio/snabbprov/{Set}");
        Page("studio/snabbprov/{set:guid}/forhandsvisning", $"studio/snabbprov/{Set}/forhandsvisning");
        Page("studio/snabbprov/{set:guid}/publicera", $"studio/snabbprov/{Set}/publicera");
        Page("studio/kurser", "studio/kurser");
        Page("studio/kurser/{draft:guid}", $"studio/kurser/{Draft}");
        Page("studio/kurser/{draft:guid}/lektioner/{lesson}", $"studio/kurser/{Draft}/lektioner/sida");
        Page("studio/kurser/{draft:guid}/prov/{quiz}", $"studio/kurser/{Draft}/prov/test");
        Page("studio/kurser/{draft:guid}/prov/{quiz}/visning", $"studio/kurser/{Draft}/prov/test/visning");
        Page("studio/kurser/{draft:guid}/versioner", $"studio/kurser/{PublishedDraft}/versioner");
        Page("studio/kurser/{draft:guid}/publicera", $"studio/kurser/{Draft}/publicera");
        Page("studio/kurser/{draft:guid}/paket", $"studio/kurser/{Draft}/paket");
        Page("studio/lokalt", "studio/lokalt");
        Page("studio/fragor/ny", "studio/fragor/ny");
        Page("studio/fragor/{id:guid}", $"studio/fragor/{Set}");
        Page("studio/fragor/{id:guid}/prova", $"studio/fragor/{Set}/prova");
        Page("studio/bedomning", "studio/bedomning");
        Page("studio/bedomning/{attempt:guid}/{question}", $"studio/bedomning/{WaitingAttempt}/{WaitingQuestion}");
        Page("studio/resultat", "studio/resultat");
        Page("studio/resultat/{course}/{quiz}", $"studio/resultat/{OwnCourse}/sjalvtest");
        Page("studio/resultat/{course}/{quiz}/rattning", $"studio/resultat/{OwnCourse}/sjalvtest/rattning?fraga={OwnQuestion}&enligt=alla&andel=50");
        Page("studio/resultat/{course}/{quiz}/undantag", $"studio/resultat/{OwnCourse}/sjalvtest/undantag?sok=a");
        Page("admin", "admin");
        Page("admin/intyg", "admin/intyg");
        Page("admin/intyg/{course}", "admin/intyg/motet-forst");
        Page("admin/anpassningar", "admin/anpassningar");
        Page("admin/utskick", "admin/utskick?gor=skicka-alla");
        Call("api/outbox", "outbox");
        Call("api/outbox/replay", "outbox/replay");
        Call("api/outbox/{id:long}/replay", "outbox/1/replay");
        Call("api/outbox/{id:long}/drop", "outbox/1/drop");
        Call("api/openapi.json", "openapi.json");
        Call("api/courses", "courses");
        Call("api/courses/{id}", $"courses/{OwnCourse}");
        Call("api/courses/{id}/enrolment", $"courses/{OwnCourse}/enrolment");
        Call("api/lessons/{id}/read", "lessons/motet-forst." + FirstLesson + "/read");
        Call("api/lessons/{id}/place", "lessons/motet-forst." + FirstLesson + "/place", new { block = 2 });
        Call("api/lessons/{id}/bookmark", "lessons/motet-forst." + FirstLesson + "/bookmark");
        Call("api/lessons/{id}/share", "lessons/motet-forst." + FirstLesson + "/share", new { note = "Läs den här." });
        Call("api/shares/{id:guid}", $"shares/{Shares.Api}");
        Call("api/me/bookmarks", "me/bookmarks");
        Call("api/me/shares", "me/shares");
        Call("api/quizzes/{id}/attempts", "quizzes/motet-forst.kursprov/attempts");
        Call("api/attempts/{id:guid}", $"attempts/{OpenAttempt}");
        Call("api/attempts/{id:guid}/answers", $"attempts/{OpenAttempt}/answers", new { answers = new[] { new { question = Question, seq = 1, value = new { } } } });
        Call("api/attempts/{id:guid}/answers/{question}", $"attempts/{OpenAttempt}/answers/{Question}", new { seq = 1, value = new { } });
        Call("api/attempts/{id:guid}/answers/{question}/check", $"attempts/{OpenSelfTest}/answers/{SelfTestQuestion}/check", new { seq = 1, value = new { choice = "true" } });
        Call("api/attempts/{id:guid}/answers/{question}/leave", $"attempts/{OpenAttempt}/answers/{Question}/leave", new { seq = 1, value = new { } });
        Call("api/attempts/{id:guid}/submission", $"attempts/{OpenAttempt}/submission");
        Call("api/attempts/{id:guid}/review", $"attempts/{ClosedAttempt}/review");
        Call("api/me/certificates", "me/certificates");
        Call("api/certificates/{number}.pdf", $"certificates/{Certificate}.pdf");
        Call("api/questions/export", "questions/export?format=gift&dry-run=true");
        Call("api/questions/import", "questions/import?dry-run=true", new { });
        Call("api/questions/{id:guid}/draft", $"questions/{Set}/draft", new { revision = 1, type = "true-false", text = "::a:: Sant? {T}" });
        Call("api/questions/{id:guid}/readers", $"questions/{Set}/readers");
        Call("api/questions/check", "questions/check", new { gift = "::a:: Är det sant? {T}" });
    }

    private const string FirstLesson = "alla-har-kultur";

    private const string WaitingQuestion = "beteenden.bemotande";

    private const string GroupTask = "kurser/motet-forst/lektioner/isberget/gruppovning/isberget";

    private void Root(string path) => samples[path] = method => new HttpRequestMessage(method, new Uri(path, UriKind.Relative));

    private void Page(string route, string path) => samples[route] = method => new HttpRequestMessage(method, LearnerCalls.Page(path));

    private void Call(string route, string path, object? body = null) => samples[route] = method => LearnerCalls.Request(method, path, body);

    private static async Task<Guid> WaitAsync(RunningIntranet intranet, string person, string tenant)
    {
        using var learner = await intranet.ClientAsync(person == "medarbetare" ? "chef" : "medarbetare", tenant);
        await learner.PostJsonAsync("courses/fragetyper/enrolment");
        var attempt = (await learner.PostJsonAsync("quizzes/fragetyper.bedomning/attempts")).Text("id");
        await learner.PutJsonAsync($"attempts/{attempt}/answers/{WaitingQuestion}", new { seq = 1, value = new { text = "Jag hör dig." } });
        await learner.PostJsonAsync($"attempts/{attempt}/submission");
        return Guid.Parse(attempt);
    }

    private static async Task<string> AnswerAsync(RunningIntranet intranet, string person, string tenant, string course)
    {
        using var learner = await intranet.ClientAsync(person == "medarbetare" ? "chef" : "medarbetare", tenant);
        await learner.PostJsonAsync($"courses/{course}/enrolment");
        var attempt = await learner.PostJsonAsync($"quizzes/{course}.sjalvtest/attempts");
        var question = attempt.GetProperty("questions")[0].Text("id");
        await learner.PutJsonAsync($"attempts/{attempt.Text("id")}/answers/{question}", new { seq = 1, value = new { choice = "true" } });
        await learner.PostJsonAsync($"attempts/{attempt.Text("id")}/submission");
        return question;
    }

    /// <summary>Marks and shares two lessons of a course.</summary>
    private static async Task<(Guid Page, Guid Api)> ShareAsync(HttpClient client, string note)
    {
        var course = await client.GetJsonAsync("courses/" + LearnerCalls.Course);
        foreach (var lesson in course.GetProperty("modules")[0].GetProperty("lessons").EnumerateArray().Take(2))
        {
            await client.PutJsonAsync($"lessons/{lesson.Text("id")}/bookmark", new { });
            await client.PutJsonAsync($"lessons/{lesson.Text("id")}/share", new { note });
        }

        var mine = (await client.GetJsonAsync("me/shares")).GetProperty("items").EnumerateArray().Where(share => share.GetProperty("mine").GetBoolean()).ToList();
        return (mine[0].GetProperty("id").GetGuid(), mine[1].GetProperty("id").GetGuid());
    }

    private static async Task<(Guid Set, string Course)> AuthorAsync(RunningIntranet intranet, string tenant, string mark)
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var owner = (await persons.FindTenantAsync(tenant, default))!;
        var trainer = (await persons.FindAsync(owner.Id, $"{tenant}-utbildare", default))!;
        var actor = new Actor(owner.Id, trainer.Id, trainer.Name, trainer.Roles, "sv");
        var author = intranet.Services.GetRequiredService<QuestionSetAuthor>();
        var saved = await author.SaveAsync(actor, null, 0, $"Samling {mark}", $"::q1:: Hör {mark} hit? {{T #Nej #Ja ####{mark} förklaras.}}", default);
        var published = await author.PublishAsync(actor, saved.Value!.Id, $"Kurs {mark}", $"Om {mark}.", default);

        // A question of the bank shares the set's id, so that one id leads to both.
        var question = published.Value!.Course.Questions[0];
        await intranet.Services.GetRequiredService<QuestionBank>().SaveDraftAsync(actor, saved.Value!.Id, 0, new(question.Type, question, null, "{}"), default);
        return (saved.Value!.Id, published.Value!.Course.Id);
    }

    private static async Task<(Guid Draft, Guid Published)> WriteAsync(RunningIntranet intranet, string tenant, string mark)
    {
        var (author, actor) = await AuthorAsync(intranet, tenant);
        var draft = await NewDraftAsync(intranet, tenant, mark);

        // A course in the catalogue with a place for the municipality's own words.
        var open = await DraftAsync(author, actor, $"Lokalt {mark}", $"{mark}\n\n::: local\nid: rutin\ntitle: Hos oss\n---\nFråga din chef.\n:::");
        var stored = (await author.FindAsync(actor, open, default)).Value!;
        var published = await intranet.Services.GetRequiredService<CoursePublisher>().PublishAsync(actor, open, stored.Revision, default);
        Assert.That(published.Refusal?.Message.Swedish, Is.Null);
        return (draft, open);
    }

    /// <summary>A course that the tenant's trainer writes: a lesson <c>sida</c> and a quiz <c>test</c>.</summary>
    internal static async Task<Guid> NewDraftAsync(RunningIntranet intranet, string tenant, string mark)
    {
        var (author, actor) = await AuthorAsync(intranet, tenant);
        var draft = await DraftAsync(author, actor, $"Utkast {mark}", $"{mark}\n\n::: quiz\nid: test\n:::");
        var asked = intranet.Services.GetRequiredService<QuestionSetAuthor>().Check("::sant:: Sant? {T}").Questions[0];
        PickedQuestion picked = new(asked with { Id = "bank.sant" }, Guid.CreateVersion7(), 1);
        var asking = await author.ChangeAsync(actor, draft, new QuizWritten(new() { Id = "", Kind = QuizKind.SelfTest, Title = LocalText.Of("sv", "Test"), Behaviour = "immediate", Questions = [picked.Source.Id] }, [picked], null), default);
        Assert.That(asking.Refusal?.Message.Swedish, Is.Null);
        Assert.That(intranet.Services.GetRequiredService<ManuscriptCheck>().Read(asking.Value!.Manuscript).Problems, Is.Empty);
        return draft;
    }

    private static async Task<(CourseAuthor Author, Actor Trainer)> AuthorAsync(RunningIntranet intranet, string tenant)
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var owner = (await persons.FindTenantAsync(tenant, default))!;
        var trainer = (await persons.FindAsync(owner.Id, $"{tenant}-utbildare", default))!;
        return (intranet.Services.GetRequiredService<CourseAuthor>(), new Actor(owner.Id, trainer.Id, trainer.Name, trainer.Roles, "sv"));
    }

    private static async Task<Guid> DraftAsync(CourseAuthor author, Actor actor, string title, string text)
    {
        var draft = (await author.CreateAsync(actor, LocalText.Of("sv", title), ["sv"], default)).Value!;
        await author.ChangeAsync(actor, draft.Id, new DetailsWritten(LocalText.Of("sv", title), LocalText.Of("sv", title), "egen", ["sv"], null, false, 0, DetailsWritten.StampOf(draft.Manuscript)), default);
        await author.ChangeAsync(actor, draft.Id, new LessonWritten(new("", LocalText.Of("sv", "Sida"), 3, false, true, LocalText.Of("sv", text)), "modul-1", null), default);
        return draft.Id;
    }

    private static async Task<string> LogoAsync(RunningIntranet intranet, string tenant, string mark)
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var owner = (await persons.FindTenantAsync(tenant, default))!;
        var administrator = (await persons.FindAsync(owner.Id, $"{tenant}-administrator", default))!;
        var actor = new Actor(owner.Id, administrator.Id, administrator.Name, administrator.Roles, "sv");
        var keeper = intranet.Services.GetRequiredService<LogoKeeper>();
        var revision = (await keeper.OpenAsync(actor, default)).Value!.Revision;
        var saved = await keeper.PutAsync(actor, revision, LogoPlace.Funder, PictureFiles.Png(mark.Length, 7), LocalText.Of("sv", mark), default);
        return saved.Value!.Funder!.Hash;
    }

    private static async Task<string> AssetAsync(RunningIntranet intranet, HttpClient client, string tenant)
    {
        var persons = intranet.Services.GetRequiredService<IPersonStore>();
        var courses = intranet.Services.GetRequiredService<ICourseStore>();
        var id = (await persons.FindTenantAsync(tenant, default))!.Id;
        var key = await courses.FindCurrentAsync(id, "motet-forst", default);
        return (await courses.FindVersionAsync(id, key!.Value, default))!.Course.Assets.Values.First();
    }
}
