using Lms.AspNetCore.Mounting;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Permissions;

/// <summary>Who may do what: route × role × whose. An endpoint without a row stops the host at start.</summary>
public static class PermissionTable
{
    private const Role All = Role.Learner | Role.Manager | Role.Trainer | Role.ProcessLeader | Role.Administrator;
    private const Role Authors = Role.Trainer | Role.Administrator;

    // Not below the mount: a prober knows nothing of it.
    internal static readonly Permission Live = new("GET", "/health/live", Role.None, Whose.Everyones);
    internal static readonly Permission Ready = new("GET", "/health/ready", Role.None, Whose.Everyones);

    /// <summary>The rows. Tests walk every cell.</summary>
    public static IReadOnlyList<Permission> Rows { get; } =
    [
        new("GET", "static/{**path}", Role.None, Whose.Everyones),
        new("GET", "verify/{code}", Role.None, Whose.Everyones),
        new("GET", "verify", Role.None, Whose.Everyones),
        Live,
        Ready,
        new("GET", "", All, Whose.Own),
        new("POST", "sprak", All, Whose.Own),
        new("GET", "kurser", All, Whose.Tenants),
        new("GET POST", "kurser/{course}", All, Whose.Tenants),
        new("GET", "kurser/{course}/ordlista", All, Whose.Tenants),
        new("GET", "kurser/{course}/handbok", All, Whose.Tenants),
        new("GET", "kurser/{course}/handbok/skriv-ut", All, Whose.Tenants),
        new("GET", "kurser/{course}/handbok/{sheet}", All, Whose.Tenants),
        new("GET", "kurser/{course}/sok", All, Whose.Tenants),
        new("GET", "kurser/{course}/skriv-ut", All, Whose.Tenants),
        new("GET", "kurser/{course}/andringar", All, Whose.Tenants),
        new("GET POST", "kurser/{course}/lektioner/{lesson}", All, Whose.Tenants),
        new("POST", "kurser/{course}/lektioner/{lesson}/bokmarke", All, Whose.Own),
        new("GET POST", "kurser/{course}/lektioner/{lesson}/dela", All, Whose.Tenants),
        new("GET", "kurser/{course}/lektioner/{lesson}/gruppovning/{task}", All, Whose.Tenants),
        new("GET", "bokmarken", All, Whose.Own),
        new("POST", "delat/{share:guid}", All, Whose.Tenants),
        new("GET POST", "kurser/{course}/prov/{quiz}", All, Whose.Own),
        new("GET POST", "forsok/{attempt:guid}", All, Whose.Own),
        new("GET POST", "forsok/{attempt:guid}/lamna-in", All, Whose.Own),
        new("GET", "forsok/{attempt:guid}/resultat", All, Whose.Own),
        new("GET", "inloggad", All, Whose.Own),
        new("GET", "intyg", All, Whose.Own),
        new("GET", "intyg/{number}", All, Whose.Own),
        new("GET", "media/{hash}/{name}", All, Whose.Tenants),
        new("GET", "media/intyg/{hash}", All, Whose.Tenants),
        new("GET", "studio", Authors, Whose.Tenants),
        new("GET POST", "studio/fragor", Authors, Whose.Tenants),
        new("GET", "studio/fragor/delade", Authors, Whose.Tenants),
        new("GET POST", "studio/fragor/delade/{course}", Authors, Whose.Tenants),
        new("GET POST", "studio/fragor/{question:guid}/versioner", Authors, Whose.Tenants),
        new("GET POST", "studio/import", Authors, Whose.Tenants),
        new("GET POST", "studio/export", Authors, Whose.Tenants),
        new("GET POST", "studio/snabbprov/{set:guid?}", Authors, Whose.Tenants),
        new("GET POST", "studio/snabbprov/{set:guid}/forhandsvisning", Authors, Whose.Tenants),
        new("GET POST", "studio/snabbprov/{set:guid}/publicera", Authors, Whose.Tenants),
        new("GET POST", "studio/kurser", Authors, Whose.Tenants),
        new("GET POST", "studio/kurser/{draft:guid}", Authors, Whose.Tenants),
        new("GET POST", "studio/kurser/{draft:guid}/lektioner/{lesson}", Authors, Whose.Tenants),
        new("GET POST", "studio/kurser/{draft:guid}/prov/{quiz}", Authors, Whose.Tenants),
        new("GET POST", "studio/kurser/{draft:guid}/prov/{quiz}/visning", Authors, Whose.Tenants),
        new("GET POST", "studio/kurser/{draft:guid}/versioner", Authors, Whose.Tenants),
        new("GET POST", "studio/kurser/{draft:guid}/publicera", Authors, Whose.Tenants),
        new("GET", "studio/kurser/{draft:guid}/paket", Authors, Whose.Tenants),
        new("GET POST", "studio/lokalt", Authors, Whose.Tenants),
        new("GET POST", "studio/fragor/ny", Authors, Whose.Tenants),
        new("GET POST", "studio/fragor/{id:guid}", Authors, Whose.Tenants),
        new("GET POST", "studio/fragor/{id:guid}/prova", Authors, Whose.Tenants),
        new("GET", "studio/bedomning", Authors, Whose.Tenants),
        new("GET POST", "studio/bedomning/{attempt:guid}/{question}", Authors, Whose.Tenants),
        new("GET", "studio/resultat", Authors, Whose.Tenants),
        new("GET", "studio/resultat/{course}/{quiz}", Authors, Whose.Tenants),
        new("GET POST", "studio/resultat/{course}/{quiz}/rattning", Authors, Whose.Tenants),
        new("GET POST", "studio/resultat/{course}/{quiz}/undantag", Authors, Whose.Tenants),
        new("GET", "admin", Role.Administrator, Whose.Tenants),
        new("GET POST", "admin/intyg", Role.Administrator, Whose.Tenants),
        new("GET POST", "admin/intyg/{course}", Role.Administrator, Whose.Tenants),
        new("GET POST", "admin/anpassningar", Role.Administrator, Whose.Tenants),
        new("GET POST", "admin/utskick", Role.Administrator, Whose.Tenants),
        new("GET", "api/openapi.json", All, Whose.Everyones),
        new("GET", "api/courses", All, Whose.Tenants),
        new("GET", "api/courses/{id}", All, Whose.Tenants),
        new("POST", "api/courses/{id}/enrolment", All, Whose.Own),
        new("POST", "api/lessons/{id}/read", All, Whose.Own),
        new("PUT", "api/lessons/{id}/place", All, Whose.Own),
        new("PUT DELETE", "api/lessons/{id}/bookmark", All, Whose.Own),
        new("PUT", "api/lessons/{id}/share", All, Whose.Tenants),
        new("DELETE", "api/shares/{id:guid}", All, Whose.Tenants),
        new("GET", "api/me/bookmarks", All, Whose.Own),
        new("GET", "api/me/shares", All, Whose.Tenants),
        new("POST", "api/quizzes/{id}/attempts", All, Whose.Own),
        new("GET", "api/attempts/{id:guid}", All, Whose.Own),
        new("PUT", "api/attempts/{id:guid}/answers", All, Whose.Own),
        new("PUT", "api/attempts/{id:guid}/answers/{question}", All, Whose.Own),
        new("POST", "api/attempts/{id:guid}/answers/{question}/check", All, Whose.Own),
        new("POST", "api/attempts/{id:guid}/answers/{question}/leave", All, Whose.Own),
        new("POST", "api/attempts/{id:guid}/submission", All, Whose.Own),
        new("GET", "api/attempts/{id:guid}/review", All, Whose.Own),
        new("GET", "api/me/certificates", All, Whose.Own),
        new("GET", "api/certificates/{number}.pdf", All, Whose.Own),
        new("POST", "api/questions/check", Authors, Whose.Tenants),
        new("POST", "api/questions/import", Authors, Whose.Tenants),
        new("GET", "api/questions/export", Authors, Whose.Tenants),
        new("PUT", "api/questions/{id:guid}/draft", Authors, Whose.Tenants),
        new("PUT DELETE", "api/questions/{id:guid}/readers", Authors, Whose.Tenants),
        new("GET", "api/outbox", Role.Administrator, Whose.Tenants),
        new("POST", "api/outbox/replay", Role.Administrator, Whose.Tenants),
        new("POST", "api/outbox/{id:long}/replay", Role.Administrator, Whose.Tenants),
        new("POST", "api/outbox/{id:long}/drop", Role.Administrator, Whose.Tenants),
    ];

    internal static void Stamp(EndpointBuilder endpoint, string mount)
    {
        if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } text })
            return;
        var below = Below(text, mount);
        var methods = endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods;
        var row = Rows.FirstOrDefault(row => row.Route == below && (methods is null || methods.All(row.Methods.Split(' ').Contains)))
            ?? throw new InvalidOperationException(
                $"No permission for {string.Join(' ', methods ?? ["GET POST"])} '{below}' in area {LmsArea.Name}. Add its row to PermissionTable, and its tests.");
        endpoint.Metadata.Add(row);
        if (row.IsPublic)
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
    }

    private static string Below(string template, string mount)
    {
        var path = template.Trim('/');
        var prefix = mount.Trim('/');
        if (prefix.Length == 0)
            return path;
        return path == prefix ? "" : path[(prefix.Length + 1)..];
    }
}
