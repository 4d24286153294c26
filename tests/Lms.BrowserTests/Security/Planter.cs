using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Lms.AspNetCore.Permissions;
using Lms.AspNetCore.Tests;
using Lms.Core.Quizzes;
using Lms.Tests.Shared;
using Lms.Tests.Shared.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.BrowserTests.Security;

/// <summary>
/// Writes payloads into every form control of every page, every parameter of every page's handlers and every text of every
/// JSON body, as one person with all rights, and looks at what comes back.
/// </summary>
/// <param name="running">The intranet.</param>
/// <param name="world">Addresses.</param>
/// <param name="traces">Signs the texts.</param>
/// <param name="client">The person.</param>
internal sealed class Planter(RunningIntranet running, Lms.AspNetCore.Tests.Permissions.World world, Traces traces, HttpClient client)
{
    private const int Rounds = 4;

    private static readonly int[] ShortText = [60, 100, 190, 900];
    private static readonly int[] LongText = [250, 900, 1_900, 18_000];

    private readonly Dictionary<string, TemplateMatcher> routes = PermissionTable.Rows
        .Where(IsPage)
        .ToDictionary(row => row.Route, row => new TemplateMatcher(TemplateParser.Parse(("utbildning/" + row.Route).TrimEnd('/')), []));

    private int next;
    private string token = "";

    /// <summary>What came back and may not.</summary>
    internal List<string> Findings { get; } = [];

    /// <summary>Filled fields, e.g. <c>studio/snabbprov/{set:guid?} gift</c>.</summary>
    internal SortedSet<string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of the fields that hold no text: numbers, yes or no, ids, words of a closed list, objects.</summary>
    internal SortedSet<string> Textless { get; } = new(StringComparer.Ordinal);

    /// <summary>Pages that came back with what was sent in them: for the browser.</summary>
    internal Dictionary<string, string> Echoes { get; } = new(StringComparer.Ordinal);

    internal int Requests { get; private set; }

    /// <summary>True for what stands below the mount and is not the API; probes have addresses of their own.</summary>
    internal static bool IsPage(Permission row) => !row.Route.StartsWith('/') && !row.Route.StartsWith("api/", StringComparison.Ordinal);

    /// <summary>All of it.</summary>
    internal async Task PlantAsync()
    {
        var forms = await FormsAsync();
        foreach (var (route, form) in forms)
            await FillAsync(route, form);
        foreach (var (route, form) in forms)
            await TamperAsync(route, form);
        foreach (var endpoint in running.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<Permission>() is not { } row)
                continue;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                await PageAsync(row, await running.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata));
            else if (row.Route.StartsWith("api/", StringComparison.Ordinal) && endpoint is RouteEndpoint call)
                await CallAsync(row, call);
        }
    }

    /// <summary>The field's name; the fields of all questions are one that is written and one that is chosen.</summary>
    internal static string Field(string route, FormControl control) => $"{route} " + control.Name.Split('.') switch
    {
        ["svar", ..] => control.Typed ? "svar.* written" : "svar.* chosen",
        [var first, _, ..] => first + ".*",
        _ => control.Name,
    };

    private string Slice(string field, int length)
    {
        var slice = traces.Text(field, next, length);
        next = (next + 7) % Payloads.All.Count;
        return slice;
    }

    /// <summary>Types into the whole form, once for each of its buttons, several rounds.</summary>
    private async Task FillAsync(string route, PageForm form)
    {
        var buttons = form.Controls.Where(control => control is { Kind: "submit", Name.Length: > 0 }).Take(6).DefaultIfEmpty(new("", "submit", "")).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var button in buttons)
            {
                var sent = form.Controls.Where(control => control is { Name.Length: > 0, Kind: not ("submit" or "file") } && control.Name != PageForm.Token)
                    .Select(control => new KeyValuePair<string, string>(control.Name, control.Typed ? Slice(Field(route, control), Longest(control, round)) : control.Value)).ToList();
                foreach (var control in form.Controls.Where(control => control.Typed && control.Name.Length > 0))
                    Fields.Add(Field(route, control));
                if (button.Name.Length > 0)
                    sent.Add(new(button.Name, button.Value));
                await SendAsync(route, form, sent);
            }
        }
    }

    private static int Longest(FormControl control, int round) => control.Kind == "textarea" ? LongText[round] : ShortText[round];

    /// <summary>Any client may send anything: one control at a time says something else than the page offered.</summary>
    private async Task TamperAsync(string route, PageForm form)
    {
        foreach (var control in form.Controls.Where(control => control.Name.Length > 0 && control.Name != PageForm.Token).DistinctBy(control => control.Name))
        {
            Fields.Add(Field(route, control));
            foreach (var value in new[] { Slice(Field(route, control), 900), "\0\u0001\uFFFE" })
            {
                var sent = form.Fill(null, _ => "1").Where(field => field.Key != control.Name).Append(new(control.Name, value)).ToList();
                await SendAsync(route, form, sent);
            }
        }
    }

    private async Task PageAsync(Permission row, CompiledPageActionDescriptor page)
    {
        var matcher = routes[row.Route];
        var inRoute = matcher.Template.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var bound = page.BoundProperties.Select(property => (Name: property.BindingInfo?.BinderModelName ?? property.Name, Type: property.ParameterType, Verb: "Get"));
        var parameters = page.HandlerMethods.SelectMany(method => method.Parameters.Select(parameter => (Name: parameter.BindingInfo?.BinderModelName ?? parameter.Name, Type: parameter.ParameterType, Verb: method.HttpMethod)));
        foreach (var (name, type, verb) in bound.Concat(parameters).Where(one => one.Type != typeof(CancellationToken) && !inRoute.Contains(one.Name)).Distinct())
        {
            var field = $"{row.Route} {name}";
            Fields.Add(field);
            var kind = Nullable.GetUnderlyingType(type) ?? type;
            if (kind == typeof(bool) || kind == typeof(int) || kind == typeof(Guid) || kind.IsEnum)
                Textless.Add(field);
            if (kind != typeof(string) && kind != typeof(string[]) && kind != typeof(bool) && kind != typeof(int) && kind != typeof(Guid) && kind.Name != "IFormFile" && !kind.IsEnum)
                throw new InvalidOperationException($"{page.ModelTypeInfo?.Name} takes {name} of {type}. Teach the planter to fill it.");
            for (var from = 0; from < Payloads.All.Count; from += 40)
            {
                using var sample = world.Request(row, "GET");
                var address = sample.RequestUri!.OriginalString.Split('?')[0];
                if (string.Equals(verb, "Get", StringComparison.OrdinalIgnoreCase))
                    await LookAsync(row.Route, $"{address}?{name}={Uri.EscapeDataString(traces.Text(field, from, 1_200))}");
                else
                    await SendAsync(row.Route, new PageForm(address, address, "POST", []), [new(name, traces.Text(field, from, 1_200))], kind.Name == "IFormFile" ? name : null);
            }
        }

        foreach (var name in matcher.Template.Parameters.Select(parameter => parameter.Name!))
        {
            Fields.Add($"{row.Route} {{{name}}}");
            var values = new RouteValueDictionary();
            using var sample = world.Request(row, "GET");
            var path = sample.RequestUri!.OriginalString.Split('?')[0];
            matcher.TryMatch(path, values);
            if (values[name]?.ToString() is not { Length: > 0 } old)
                continue;
            foreach (var payload in Payloads.All.Where((_, at) => at % 9 == 0))
                await LookAsync(row.Route, path.Replace("/" + old, "/" + Uri.EscapeDataString(traces.Sign($"{row.Route} {{{name}}}") + payload), StringComparison.Ordinal));
        }
    }

    private async Task CallAsync(Permission row, RouteEndpoint call)
    {
        var body = call.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.GetParameters().Select(parameter => parameter.ParameterType)
            .FirstOrDefault(type => type.IsGenericType && type.Name.StartsWith("JsonBody", StringComparison.Ordinal))?.GetGenericArguments()[0];
        foreach (var method in call.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
        {
            for (var from = 0; from < Payloads.All.Count; from += body is null ? 60 : 12)
            {
                var at = from;
                using var request = world.Request(row, method);
                if (body is not null)
                    request.Content = new StringContent(JsonSerializer.Serialize(Filled(row, body, field => traces.Text(field, at, 280), from + 1)), Encoding.UTF8, "application/json");
                else
                    request.RequestUri = new Uri($"{request.RequestUri!.OriginalString}?lang={Uri.EscapeDataString(Payloads.Slice(from, 900))}", UriKind.Relative);
                await ReadAsync(row.Route, request, from);
            }

            if (body is null)
                continue;
            foreach (var broken in new[] { "\\u0000", "\\ud800", "\\uFFFE", "\\u0001\\u202E" })
            {
                using var request = world.Request(row, method);
                request.Content = new StringContent(JsonSerializer.Serialize(Filled(row, body, _ => "BROKEN", 500)).Replace("BROKEN", broken, StringComparison.Ordinal), Encoding.UTF8, "application/json");
                await ReadAsync(row.Route, request);
            }
        }
    }

    private Task ReadAsync(string route, HttpRequestMessage request, int from)
    {
        request.Headers.TryAddWithoutValidation("Accept-Language", $"xqz-<script>alert({from})</script>");
        return ReadAsync(route, request);
    }

    /// <summary>A body of that type with the text in everything that takes one.</summary>
    private Dictionary<string, object?> Filled(Permission row, Type type, Func<string, string> write, int number)
    {
        var filled = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties())
        {
            var field = $"{row.Route} {type.Name}.{property.Name}";
            Fields.Add(field);
            var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var text = write(field);
            if (kind == typeof(int) || kind == typeof(long) || kind == typeof(bool) || kind.IsEnum)
                Textless.Add(field);
            filled[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] =
                kind == typeof(string) || kind.IsEnum ? text
                : kind == typeof(int) || kind == typeof(long) ? number
                : kind == typeof(bool) ? false
                : kind == typeof(byte[]) ? Encoding.UTF8.GetBytes($"Typ;Fråga;Rätt svar;Fel svar 1\r\nflerval;\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\";Ja;Nej\r\n")
                : kind == typeof(Response) ? new Dictionary<string, string[]> { ["text"] = [text], ["choice"] = [text], [text] = [text] }
                : kind.IsGenericType && kind.GetInterfaces().Append(kind).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } list
                    ? Many(row, field, list.GetGenericArguments()[0], write, number)
                : throw new InvalidOperationException($"{type.Name}.{property.Name} is {property.PropertyType}. Teach the planter to fill it.");
        }

        return filled;
    }

    private object Many(Permission row, string field, Type item, Func<string, string> write, int number)
    {
        var text = write(field);
        if (item == typeof(string))
            return new[] { text };
        if (item is { IsGenericType: true } && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
            return new Dictionary<string, object> { [text] = item.GetGenericArguments()[1] == typeof(string) ? text : number };
        Textless.Add(field);
        return new[] { Filled(row, item, write, number) };
    }

    private async Task SendAsync(string route, PageForm form, List<KeyValuePair<string, string>> sent, string? file = null)
    {
        if (form.Method == "GET")
        {
            await LookAsync(route, form.Path + "?" + string.Join('&', sent.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value[..Math.Min(900, field.Value.Length)])}")));
            return;
        }

        sent.Add(new(PageForm.Token, token));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.Action, UriKind.Relative));
        var upload = file ?? form.Controls.FirstOrDefault(control => control.Kind == "file")?.Name;
        request.Content = upload is null ? new FormUrlEncodedContent(sent) : Upload(route, sent, upload);
        await ReadAsync(route, request);
    }

    private MultipartFormDataContent Upload(string route, List<KeyValuePair<string, string>> sent, string file)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in sent)
            parts.Add(new StringContent(value), $"\"{name}\"");
        var bytes = new ByteArrayContent(PictureFiles.Png());
        bytes.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{file}\"", FileNameStar = Slice($"{route} {file}", 200) + ".png" };
        bytes.Headers.TryAddWithoutValidation("Content-Type", "image/svg+xml");
        parts.Add(bytes);
        return parts;
    }

    private async Task LookAsync(string route, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        await ReadAsync(route, request);
    }

    private async Task ReadAsync(string route, HttpRequestMessage request)
    {
        Requests++;
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var where = $"{request.Method} {route} {(int)answer.StatusCode}";
        if ((int)answer.StatusCode is 429 or >= 500)
            Findings.Add($"{where}: {text[..Math.Min(300, text.Length)]}");
        if (answer.Headers.Location is { } to && (to.IsAbsoluteUri ? to.Host != running.Address.Host : !to.OriginalString.StartsWith('/') || to.OriginalString.StartsWith("//", StringComparison.Ordinal) || to.OriginalString.StartsWith("/\\", StringComparison.Ordinal)))
            Findings.Add($"{where} leads to {to}");
        await traces.FindAsync(answer.Content.Headers.ContentType?.MediaType, text, traces.Answered);
        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "text/html":
                Findings.AddRange((await DangerousNodes.FindAsync(text)).Select(found => $"{where}: {found}"));
                if (text.Contains(Payloads.Mark, StringComparison.Ordinal) && Echoes.Count(echo => echo.Key.StartsWith($"{route} ", StringComparison.Ordinal)) < 4)
                    Echoes[$"{route} {Echoes.Count}"] = text;
                break;
            case "application/problem+json":
                // The framework writes these, with bare signs; nothing may take them for a page.
                if (!answer.Headers.TryGetValues("X-Content-Type-Options", out var options) || !options.Contains("nosniff"))
                    Findings.Add($"{where}: a problem without nosniff");
                break;
            case "application/json":
                if (text.Contains('<', StringComparison.Ordinal) || text.Contains('\u2028', StringComparison.Ordinal))
                    Findings.Add($"{where}: JSON with a bare < or line separator");
                break;
        }
    }

    private async Task<List<(string Route, PageForm Form)>> FormsAsync()
    {
        var found = new List<(string, PageForm)>();
        foreach (var row in PermissionTable.Rows.Where(row => row.Methods.StartsWith("GET", StringComparison.Ordinal) && IsPage(row)))
        {
            using var answer = await client.SendAsync(world.Request(row, "GET"));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var form in await PageForm.ReadAsync(await answer.Content.ReadAsStringAsync(), answer.RequestMessage!.RequestUri!.PathAndQuery))
            {
                token = form.Controls.FirstOrDefault(control => control.Name == PageForm.Token)?.Value ?? token;
                if (routes.FirstOrDefault(route => route.Value.TryMatch(form.Path, [])).Key is { } target && !found.Any(other => other.Item1 == target && other.Item2.Controls.Select(one => one.Name).SequenceEqual(form.Controls.Select(one => one.Name))))
                    found.Add((target, form));
            }
        }

        return found;
    }
}
