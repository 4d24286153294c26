using System.Diagnostics;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Overload;
using Lms.AspNetCore.Permissions;
using Lms.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lms.AspNetCore.Refusals;

/// <summary>
/// An exception of ours as an answer: what happened stands in the log under a number, and the person gets the number.
/// No statement, no host's name and no line of code leaves the server.
/// </summary>
internal static partial class Fault
{
    private const int ClientClosed = 499;

    private static readonly Refusal Unreadable = new(
        "request-invalid",
        new Text("Anropet gick inte att läsa.", "The request could not be read."),
        RefusalKind.Invalid);

    /// <summary>The number under which the log has it: the trace's id.</summary>
    internal static string NumberOf(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;

    /// <summary>What the person is told.</summary>
    internal static Refusal Of(string number) => new("fault", new Text(
        $"Något gick fel hos oss. Det du har skrivit finns kvar. Försök igen. Händer det flera gånger: berätta för den som sköter plattformen, och ange numret {number}.",
        $"Something went wrong on our side. What you have written is still here. Try again. If it happens several times, tell whoever runs the platform, and give the number {number}."));

    /// <summary>True when nobody waits for the answer any more.</summary>
    internal static bool IsOver(HttpContext http, Exception exception) =>
        http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException;

    /// <summary>Writes it into the log and counts it.</summary>
    internal static Refusal Note(HttpContext http, Exception exception)
    {
        var number = NumberOf(http);
        var route = http.GetEndpoint()?.Metadata.GetMetadata<Permission>()?.Route ?? "";
        LoadInstruments.CountFault();
        Log(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Lms.AspNetCore.Fault"), number, http.Request.Method, route, exception);
        return Of(number);
    }

    /// <summary>Answers a call of the API.</summary>
    internal static Task AnswerAsync(HttpContext http, Exception exception)
    {
        if (IsOver(http, exception))
        {
            http.Response.StatusCode = ClientClosed;
            return Task.CompletedTask;
        }

        var language = http.RequestServices.GetRequiredService<Visitor>().Language;
        if (Outage.Is(exception))
        {
            LoadInstruments.CountDatabaseFailure();
            http.Response.Headers.RetryAfter = Outage.RetryAfter;
            return Problems.Of(Outage.Refusal, language).ExecuteAsync(http);
        }

        if (exception is BadHttpRequestException bad)
            return Problems.Of(Unreadable, language, bad.StatusCode).ExecuteAsync(http);
        var problem = Problems.Of(Note(http, exception), language, StatusCodes.Status500InternalServerError);
        problem.ProblemDetails.Extensions["traceId"] = NumberOf(http);
        return problem.ExecuteAsync(http);
    }

    [LoggerMessage(3001, LogLevel.Error, "Fault {Number} in {Method} {Route}")]
    private static partial void Log(ILogger log, string number, string method, string route, Exception exception);
}
