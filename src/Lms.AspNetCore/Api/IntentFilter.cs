using System.Security.Cryptography;
using System.Text;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Intents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Api;

/// <summary>Honours <c>Idempotency-Key</c>: the same key with the same call gives the first answer again, with another call a refusal.</summary>
internal sealed class IntentFilter : IEndpointFilter
{
    internal const int MaxKey = 200;

    internal static readonly Refusal TooLong = new("idempotency-key-invalid", new Text(
        "Idempotency-Key får ha högst 200 tecken.", "Idempotency-Key may have at most 200 characters."), RefusalKind.Invalid);

    private static readonly Refusal OtherCall = new("idempotency-key-reused", new Text(
        "Samma Idempotency-Key har använts för ett annat anrop.", "The same Idempotency-Key was used for another call."));

    private static readonly Refusal Running = new("idempotency-key-running", new Text(
        "Samma anrop pågår redan. Vänta ett ögonblick och försök igen.", "The same call is running already. Wait a moment and try again."));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<OwnIntent>() is not null || http.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 } key)
            return await next(context);
        var visitor = http.RequestServices.GetRequiredService<Visitor>();
        if (key.Length > MaxKey)
            return Problems.Of(TooLong, visitor.Language);
        var store = http.RequestServices.GetRequiredService<IIntentStore>();
        var actor = visitor.Actor;
        var fingerprint = Fingerprint(http.Request, context.Arguments);
        if (await store.ClaimAsync(actor.Tenant, actor.Person, key, fingerprint, http.RequestAborted) is { } earlier)
            return Earlier(earlier, fingerprint, visitor.Language);
        return await RunAsync(context, next, store, key);
    }

    private static async Task<object?> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, IIntentStore store, string key)
    {
        var http = context.HttpContext;
        var actor = http.RequestServices.GetRequiredService<Visitor>().Actor;
        try
        {
            var result = await next(context);
            var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
            if (result is IValueHttpResult { Value: { } value } && status < 500)
                await store.CompleteAsync(actor.Tenant, actor.Person, key, status, LmsJson.Write(value), CancellationToken.None);
            else
                await store.ReleaseAsync(actor.Tenant, actor.Person, key, CancellationToken.None);
            return result;
        }
        catch
        {
            // Nothing is known to have happened: the caller may try the same key again; the stores are idempotent themselves.
            await store.ReleaseAsync(actor.Tenant, actor.Person, key, CancellationToken.None);
            throw;
        }
    }

    private static IResult Earlier(IntentRecord earlier, string fingerprint, string language)
    {
        if (earlier.Fingerprint != fingerprint)
            return Problems.Of(OtherCall, language, StatusCodes.Status422UnprocessableEntity);
        return earlier is { Status: { } status, Body: { } body }
            ? TypedResults.Text(body, status < 400 ? "application/json" : "application/problem+json", Encoding.UTF8, status)
            : Problems.Of(Running, language);
    }

    private static string Fingerprint(HttpRequest request, IEnumerable<object?> arguments)
    {
        var bodies = arguments.OfType<IRequestBody>().Select(body => body.Raw);
        var text = $"{request.Method}\n{request.Path}\n{string.Join('\n', bodies)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
