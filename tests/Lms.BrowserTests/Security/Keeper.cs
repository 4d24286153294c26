using System.Net.Http.Headers;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests;
using Lms.Core.Organisation;
using Lms.Tests.Shared;
using Lms.Tests.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Security;

/// <summary>
/// Writes payloads once more as a careful person would: so that they are accepted, and stay. The planter presses every
/// button and calls every method, so that much of what it wrote is refused, written over or taken away again.
/// </summary>
/// <param name="running">The intranet.</param>
/// <param name="world">Addresses.</param>
/// <param name="traces">Signs the texts.</param>
/// <param name="administrator">The person with all rights.</param>
/// <param name="learner">A learner with colleagues.</param>
internal sealed class Keeper(RunningIntranet running, Lms.AspNetCore.Tests.Permissions.World world, Traces traces, HttpClient administrator, HttpClient learner)
{
    private const string Run = "<script>alert(1)</script>";

    private int next;

    /// <summary>Pages that show what was kept.</summary>
    internal List<string> Pages { get; } = [];

    /// <summary>Shares and bookmarks, sets and courses, certificates and logos, marks.</summary>
    internal async Task KeepAsync()
    {
        using var colleague = await ColleagueAsync();
        await ShareAsync(colleague, 8);
        await ShareAsync(learner, 1);
        await ShareAsync(administrator, 1);
        var seen = (await learner.GetJsonAsync("me/shares")).GetProperty("items").EnumerateArray().Count(share => !share.GetProperty("mine").GetBoolean());
        Assert.That(seen, Is.GreaterThan(10), "colleagues' notes that the learner sees");
        await WriteAsync();
        await DesignAsync();
        await ShowLogoAsync();
        await MarkAsync();
        await RegradeAsync();
        await GiveOtherRulesAsync();
        await AskAsync();
        await BuildAsync();
    }

    /// <summary>The trainer, moved to the learner's unit.</summary>
    private async Task<HttpClient> ColleagueAsync()
    {
        var persons = running.Services.GetRequiredService<IPersonStore>();
        var tenant = (await persons.FindTenantAsync("osby", default))!;
        var unit = (await persons.FindAsync(tenant.Id, "osby-medarbetare", default))!.Unit;
        var trainer = (await persons.FindAsync(tenant.Id, "osby-utbildare", default))!;
        await persons.ImportAsync(new(tenant, [], [trainer with { Unit = unit }]), default);
        return await running.ClientAsync("utbildare");
    }

    /// <summary>As many lessons by the page and as many by the API; other colleagues of the unit see the notes.</summary>
    private async Task ShareAsync(HttpClient person, int many)
    {
        const string page = "kurser/{course}/lektioner/{lesson}/dela";
        foreach (var lesson in (await LessonsAsync(person, "motet-forst")).Take(many))
        {
            var (course, item) = (lesson.Split('.')[0], lesson.Split('.')[1]);
            await PostAsync(person, $"/utbildning/kurser/{course}/lektioner/{item}/dela", "/dela", sent => Set(sent, "halsning", Text($"{page} halsning", 290)));
            await person.PutJsonAsync($"lessons/{lesson}/bookmark", new { });
        }

        foreach (var lesson in (await LessonsAsync(person, LearnerCalls.Course)).Take(many))
        {
            await person.PutJsonAsync($"lessons/{lesson}/share", new { note = Text("api/lessons/{id}/share ShareBody.Note", 290) });
            await person.PutJsonAsync($"lessons/{lesson}/bookmark", new { });
        }
    }

    private static async Task<List<string>> LessonsAsync(HttpClient person, string course)
    {
        await person.PostJsonAsync($"courses/{course}/enrolment");
        var body = await person.GetJsonAsync($"courses/{course}");
        return [.. body.GetProperty("modules").EnumerateArray().SelectMany(module => module.GetProperty("lessons").EnumerateArray()).Select(lesson => lesson.Text("id"))];
    }

    private async Task WriteAsync()
    {
        const string editor = "studio/snabbprov/{set:guid?}";
        const string publisher = "studio/snabbprov/{set:guid}/publicera";
        var gift = traces.Sign($"{editor} gift");
        var set = await PostAsync(administrator, "/utbildning/studio/snabbprov", "/studio/snabbprov", sent =>
        {
            Set(sent, "sedan", "");
            Set(sent, "titel", Text($"{editor} titel", 100));
            Set(sent, "gift", $"::q1:: Hör {gift} {Run} hit? {{T #Nej {gift} {Run} #Ja {gift} {Run} ####{gift} {Run} förklaras.}}");
        });
        set = set.Split('?')[0];
        await PostAsync(administrator, set + "/publicera", "/publicera", sent =>
        {
            Set(sent, "titel", Text($"{publisher} titel", 100));
            Set(sent, "sammanfattning", Text($"{publisher} sammanfattning", 200));
        });
        await MisspellAsync();
        Pages.AddRange([set, set + "/forhandsvisning", set + "/publicera", "/utbildning/kurser"]);
    }

    /// <summary>The sentence about a wrong weight or id repeats it: to who checks, and on the editor's page.</summary>
    private async Task MisspellAsync()
    {
        string Gift(string field) => $"::q1:: Vad? {{ ~%{traces.Sign(field)} {Run}% Ett ~[[{traces.Sign(field)} {Run}]] Två =Tre }}";
        using var check = LearnerCalls.Request(HttpMethod.Post, "questions/check", new { gift = Gift("api/questions/check GiftBody.Gift") });
        using var answer = await administrator.SendAsync(check);
        await traces.FindAsync(answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(), traces.Answered);
        var set = await PostAsync(administrator, "/utbildning/studio/snabbprov", "/studio/snabbprov", sent =>
        {
            Set(sent, "sedan", "");
            Set(sent, "titel", Text("studio/snabbprov/{set:guid?} titel", 100));
            Set(sent, "gift", Gift("studio/snabbprov/{set:guid?} gift"));
        });
        Pages.AddRange([set, set.Split('?')[0] + "/publicera"]);
    }

    /// <summary>Texts of a certificate, and then a certificate with them.</summary>
    private async Task DesignAsync()
    {
        const string page = "admin/intyg/{course}";
        var path = $"/utbildning/admin/intyg/{LearnerCalls.Course}";
        await PostAsync(administrator, path, "", sent =>
        {
            Set(sent, "gor", "spara");
            foreach (var language in new[] { "sv", "en" })
            {
                Set(sent, $"titel-{language}", $"Intyg {traces.Sign($"{page} titel-{language}")} {Run}");
                var at = sent.FindIndex(field => field.Key == language && field.Value.Length > 0 && !field.Value.Contains('{', StringComparison.Ordinal));
                sent[at] = new(language, $"{sent[at].Value.Trim()} {traces.Sign($"{page} {language}")} {Run}");
            }
        });
        var certificate = await learner.EarnCertificateAsync();
        Pages.AddRange([path, $"/utbildning/verify/{certificate.Text("code")}"]);
    }

    private async Task ShowLogoAsync()
    {
        const string page = "admin/intyg";
        await PostAsync(administrator, "/utbildning/admin/intyg", "", sent =>
        {
            Set(sent, "gor", "spara");
            Set(sent, "visar", Text($"{page} visar", 190));
            Set(sent, "shows", Text($"{page} shows", 190));
        }, "fil");
    }

    private async Task MarkAsync()
    {
        const string page = "studio/bedomning/{attempt:guid}/{question}";
        var path = AddressOf(page);
        await PostAsync(administrator, path, "", sent =>
        {
            sent.RemoveAll(field => field.Key == "visa");
            Set(sent, "andel", "50");
            Set(sent, "kommentar", Text($"{page} kommentar", 900));
        });
        Pages.Add(path);
    }

    private async Task RegradeAsync()
    {
        const string page = "studio/resultat/{course}/{quiz}/rattning";

        // Half the points were given by the planter, so that they would change nothing any more.
        var path = AddressOf(page).Replace("andel=50", "andel=25", StringComparison.Ordinal);
        await PostAsync(administrator, path, "/rattning", sent => Set(sent, "skal", Text($"{page} skal", 900)));
        Pages.Add(path);
    }

    private async Task GiveOtherRulesAsync()
    {
        const string page = "studio/resultat/{course}/{quiz}/undantag";
        var path = AddressOf(page);
        var whom = System.Text.RegularExpressions.Regex.Matches((await PlantedIntranet.GetAsync(administrator, path)).Text, "name=\"vem\" value=\"([pe]-[0-9a-f-]+)\"");
        await PostAsync(administrator, path, "/undantag", sent =>
        {
            Set(sent, "vem", whom[^1].Groups[1].Value);
            Set(sent, "stanger", "2030-12-24 15:00");
            Set(sent, "skal", Text($"{page} skal", 900));
        });
        Pages.Add(path);
    }

    private string AddressOf(string page)
    {
        using var sample = world.Request(PermissionTable.Rows.First(row => row.Route == page), "GET");
        return sample.RequestUri!.OriginalString;
    }

    /// <summary>Questions of the bank: by form, as text, by the API; and then a category and a tag for them.</summary>
    private async Task AskAsync()
    {
        const string page = "studio/fragor/{id:guid}";
        var asked = NewQuestion();
        await PostAsync(administrator, $"{asked}?typ=multiple-choice", asked, sent =>
        {
            sent.RemoveAll(field => field.Key is "klar" or "flytta");
            foreach (var field in sent.Select(field => field.Key).Where(name => name.StartsWith("f:", StringComparison.Ordinal) && IsProse(name)).ToList())
                Set(sent, field, Text($"{page} {field}", 200));
            Set(sent, "f:picture/alt", "");
        });
        var written = NewQuestion();
        await PostAsync(administrator, $"{written}?typ=multiple-choice", written, sent => Set(sent, "text", $"::q1:: {traces.Sign($"{page} text")} {Run}? {{ =Ja ~Nej }}"), holds: "text");
        foreach (var (name, body) in new (string, Func<string, object>)[]
        {
            ("Text", words => new { revision = 0, type = "multiple-choice", text = $"::q1:: {words} {Run}? {{ =Ja ~Nej }}" }),
            ("Fields", words => new { revision = 0, type = "multiple-choice", fields = new Dictionary<string, string> { ["text"] = $"{words} {Run}" } }),
        })
        {
            var sent = NewQuestion();
            await administrator.PutJsonAsync($"questions/{sent.Split('/')[^1]}/draft", body(traces.Sign($"api/questions/{{id:guid}}/draft DraftBody.{name}")));
            Pages.Add(sent);
        }

        Pages.AddRange([asked, asked + "/prova", written, written + "/versioner"]);
        const string list = "studio/fragor";
        foreach (var (act, name) in new[] { ("flytta", "kategori"), ("mark", "markning") })
            await PostAsync(administrator, "/utbildning/studio/fragor", "", sent =>
            {
                Set(sent, "fraga", written.Split('/')[^1]);
                Set(sent, name, traces.Sign($"{list} {name}"));
                Set(sent, "gor", act);
            }, holds: "fraga", accepted: 200);
        Pages.Add("/utbildning/studio/fragor");
    }

    private static string NewQuestion() => $"/utbildning/studio/fragor/{Guid.CreateVersion7()}";

    private static bool IsProse(string name) => name.Split('/')[^1] is "text" or "feedback" or "f:text" or "f:feedback";

    /// <summary>The lesson and the quiz of the course that is being written.</summary>
    private async Task BuildAsync()
    {
        const string lesson = "studio/kurser/{draft:guid}/lektioner/{lesson}";
        const string quiz = "studio/kurser/{draft:guid}/prov/{quiz}";
        var draft = await Lms.AspNetCore.Tests.Permissions.World.NewDraftAsync(running, "osby", Payloads.Mark);
        foreach (var (part, fill) in new (string, Action<List<KeyValuePair<string, string>>>)[]
        {
            ("lektioner/sida", sent =>
            {
                Set(sent, "titel", Text($"{lesson} titel", 150));
                Set(sent, "text", $"{traces.Sign($"{lesson} text")} {Run}");
            }),
            ("prov/test", sent =>
            {
                Set(sent, "titel-sv", Text($"{quiz} titel-sv", 150));
                foreach (var (at, from) in new[] { (0, "80"), (1, "0") })
                {
                    Set(sent, $"o{at}-fran", from);
                    Set(sent, $"o{at}-sv", Text($"{quiz} o{at}-sv", 200));
                }
            }),
        })
        {
            var path = $"/utbildning/studio/kurser/{draft}/{part}";
            await PostAsync(administrator, path, "", sent =>
            {
                fill(sent);
                Set(sent, "gor", "spara");
            });
            Pages.Add(path);
        }
    }

    private string Text(string field, int length) => traces.Text(field, next += 5, length);

    private static void Set(List<KeyValuePair<string, string>> sent, string name, string value)
    {
        sent.RemoveAll(field => field.Key == name);
        sent.Add(new(name, value));
    }

    /// <summary>Opens a page, fills its posting form whose action ends so and that has the control, sends it, and gives where that leads.</summary>
    private static async Task<string> PostAsync(
        HttpClient person, string path, string action, Action<List<KeyValuePair<string, string>>> fill, string? file = null, string? holds = null, int accepted = 302)
    {
        var (status, _, html) = await PlantedIntranet.GetAsync(person, path);
        var form = (await PageForm.ReadAsync(html, path)).FirstOrDefault(form => form.Method == "POST" && form.Path.EndsWith(action.Length == 0 ? path : action, StringComparison.Ordinal) && (holds is null || form.Controls.Any(control => control.Name == holds)))
            ?? throw new InvalidOperationException($"{path} ({(int)status}) has no form to {action}.");
        var sent = form.Fill(form.Controls.First(control => control.Name == PageForm.Token).Value, control => control.Value);
        fill(sent);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Action, UriKind.Relative));
        request.Content = file is null ? new FormUrlEncodedContent(sent) : Parts(sent, file);
        using var answer = await person.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(accepted), $"{path}: what was written carefully is accepted\n{string.Join('\n', sent)}");
        return answer.Headers.Location?.OriginalString ?? path;
    }

    private static MultipartFormDataContent Parts(List<KeyValuePair<string, string>> sent, string file)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in sent)
            parts.Add(new StringContent(value), $"\"{name}\"");
        var bytes = new ByteArrayContent(PictureFiles.Png());
        bytes.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{file}\"", FileName = "\"bild.png\"" };
        parts.Add(bytes);
        return parts;
    }
}
