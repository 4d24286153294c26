using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Pages;

/// <summary>Attempts at the demo course's quizzes with several tries, certainty and marking by people.</summary>
internal sealed class TriedBehaviours
{
    /// <summary>The question that waits for a mark.</summary>
    public const string Question = "beteenden.bemotande";

    private const string Choice = "beteenden.bibliotek";
    private const string Statement = "beteenden.tyst";

    private TriedBehaviours()
    {
    }

    /// <summary>Open: one question checked and not right yet.</summary>
    public string Tried { get; private set; } = "";

    /// <summary>Handed in: right on the last try.</summary>
    public string TriedResult { get; private set; } = "";

    /// <summary>Open: free tries, one checked.</summary>
    public string Explored { get; private set; } = "";

    /// <summary>Open: certainties said.</summary>
    public string Certain { get; private set; } = "";

    /// <summary>Handed in: certain of something wrong.</summary>
    public string CertainResult { get; private set; } = "";

    /// <summary>Handed in: an answer waits for a mark.</summary>
    public string Waiting { get; private set; } = "";

    /// <summary>Handed in, and the answer marked with a comment.</summary>
    public string Marked { get; private set; } = "";

    /// <summary>Handed in: one of two has marked it.</summary>
    public string MarkedByOne { get; private set; } = "";

    /// <summary>Handed in: two have marked it, far apart.</summary>
    public string Apart { get; private set; } = "";

    public static async Task<TriedBehaviours> MakeAsync(DemoPerson learner, DemoPerson marker)
    {
        var made = new TriedBehaviours();
        using var api = await ApiClient.SignInAsync(learner);
        await api.BeginAsync("fragetyper", 0);
        made.TriedResult = await made.TryAsync(api, all: true);
        await api.PostAsync($"attempts/{made.TriedResult}/submission");
        made.Tried = await made.TryAsync(api, all: false);
        made.Explored = (await api.PostAsync("quizzes/fragetyper.fria/attempts")).Text("id");
        await CheckAsync(api, made.Explored, 0, 1);
        made.CertainResult = await BeCertainAsync(api);
        await api.PostAsync($"attempts/{made.CertainResult}/submission");
        made.Certain = await BeCertainAsync(api);
        made.Apart = await AnswerAsync(api, "tva-bedomare");
        await MarkAsync(marker, made.Apart, 0.2m);
        await MarkAsync(DemoPerson.Administrator, made.Apart);
        made.MarkedByOne = await AnswerAsync(api, "tva-bedomare");
        await MarkAsync(marker, made.MarkedByOne);
        made.Marked = await AnswerAsync(api);
        await MarkAsync(marker, made.Marked);
        made.Waiting = await AnswerAsync(api);
        return made;
    }

    private async Task<string> TryAsync(ApiClient api, bool all)
    {
        var attempt = (await api.PostAsync("quizzes/fragetyper.forsok/attempts")).Text("id");
        var options = await OptionsAsync(api, attempt);
        for (var place = 0; place < options.Count; place++)
        {
            // Options come in an order of their own: tries go on until the answer is right, or end after the first wrong one.
            var checkedNow = await CheckAsync(api, attempt, place, place + 1);
            var right = checkedNow.Text("correctness") == "right";
            if (right && !all)
                return await AgainAsync(api, attempt);
            if (right || !all)
                break;
        }

        return attempt;
    }

    /// <summary>The first option happened to be right, so that there is nothing between tries: hands in and begins again.</summary>
    private async Task<string> AgainAsync(ApiClient api, string attempt)
    {
        await api.PostAsync($"attempts/{attempt}/submission");
        return await TryAsync(api, all: false);
    }

    private static async Task<List<string>> OptionsAsync(ApiClient api, string attempt) =>
        [.. (await api.GetAsync($"attempts/{attempt}")).GetProperty("questions").EnumerateArray().First(one => one.Text("id") == Choice)
            .GetProperty("fields")[0].GetProperty("options").EnumerateArray().Select(option => option.Text("id"))];

    private static async Task<System.Text.Json.JsonElement> CheckAsync(ApiClient api, string attempt, int option, int seq)
    {
        var options = await OptionsAsync(api, attempt);
        return await api.PostAsync($"attempts/{attempt}/answers/{Choice}/check", new { seq, value = new { choice = options[option] } });
    }

    private static async Task<string> BeCertainAsync(ApiClient api)
    {
        var attempt = (await api.PostAsync("quizzes/fragetyper.sakerhet/attempts")).Text("id");
        var options = await OptionsAsync(api, attempt);
        await api.PutAsync($"attempts/{attempt}/answers/{Choice}", new { seq = 1, value = new { choice = options[0] }, certainty = 2 });
        await api.PutAsync($"attempts/{attempt}/answers/{Statement}", new { seq = 1, value = new { choice = "true" }, certainty = 3 });
        return attempt;
    }

    private static async Task<string> AnswerAsync(ApiClient api, string quiz = "bedomning")
    {
        var attempt = (await api.PostAsync($"quizzes/fragetyper.{quiz}/attempts")).Text("id");
        await api.PutAsync($"attempts/{attempt}/answers/{Question}", new { seq = 1, value = new { text = "Jag hör att du är besviken. Ska vi se när boken är tillbaka?" } });
        if (quiz == "bedomning")
            await api.PutAsync($"attempts/{attempt}/answers/{Statement}", new { seq = 1, value = new { choice = "true" } });
        await api.PostAsync($"attempts/{attempt}/submission");
        return attempt;
    }

    private static async Task MarkAsync(DemoPerson marker, string attempt, decimal share = 0.8m)
    {
        await using var scope = BrowserRun.Intranet.Services.CreateAsyncScope();
        var persons = scope.ServiceProvider.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync(marker.Tenant, default))!;
        var person = (await persons.FindAsync(tenant.Id, $"{marker.Tenant}-{marker.Key}", default))!;
        var actor = new Actor(tenant.Id, person.Id, person.Name, person.Roles, "sv");
        var mark = new NewMark(Guid.CreateVersion7(), new AttemptId(Guid.Parse(attempt)), Question, share, "Du bekräftar känslan först. Bra.\nNästa steg: fråga vad boken ska användas till.", 0);
        Assert.That((await scope.ServiceProvider.GetRequiredService<AttemptMarker>().MarkAsync(actor, mark, default)).Succeeded);
    }
}
