using Lms.AspNetCore.Permissions;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Overload;

/// <summary>Which request goes in which lane: by its row in the permission table.</summary>
internal static class Lanes
{
    private const string AttemptCall = "api/attempts/{id:guid}/";
    private const string AttemptPage = "forsok/{attempt:guid}";

    internal static Lane Of(HttpContext http) =>
        !IsSafe(http) && RouteOf(http) is { } route
        && (route.StartsWith(AttemptCall, StringComparison.Ordinal) || route.StartsWith(AttemptPage, StringComparison.Ordinal))
            ? Lane.Answers
            : Lane.Others;

    /// <summary>True when the request saves answers, which a person may do a limited number of times a minute. Handing in is none.</summary>
    internal static bool Saves(HttpContext http) =>
        !IsSafe(http) && RouteOf(http) is { } route
        && (route.StartsWith(AttemptCall + "answers", StringComparison.Ordinal) || route == AttemptPage);

    private static bool IsSafe(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    private static string? RouteOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Permission>()?.Route;
}
