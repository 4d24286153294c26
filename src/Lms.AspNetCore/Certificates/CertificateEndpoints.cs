using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Certificates;

/// <summary>Certificates over HTTP.</summary>
internal static class CertificateEndpoints
{
    internal static void MapCertificates(this RouteGroupBuilder api)
    {
        api.MapGet("/me/certificates", ListAsync).Produces<ItemList<CertificateItem>>().WithSummary("The person's certificates, the latest first.");
        api.MapGet("/certificates/{number}.pdf", PrintAsync).Produces(200, contentType: "application/pdf").ProducesProblem(404).WithSummary("A certificate as PDF; ?lang= chooses the language, or both where the certificate carries both.");
    }

    private static async Task<IResult> ListAsync(Visitor visitor, CertificateDesk desk, TimeProvider time, CancellationToken token)
    {
        var certificates = await desk.ListAsync(visitor.Actor, token);
        var now = time.GetUtcNow();
        return TypedResults.Json(
            new ItemList<CertificateItem>([.. certificates.Select(certificate => CertificateItem.Of(certificate, visitor.Language, now))]), LmsJson.Options);
    }

    private static async Task<IResult> PrintAsync(string number, string? lang, Visitor visitor, CertificateDesk desk, CancellationToken token)
    {
        var printed = await desk.PrintAsync(visitor.Actor, number, lang is "sv" or "en" or CertificateDesign.Both ? lang : null, token);
        return printed.Succeeded
            ? TypedResults.File(printed.Value, "application/pdf", $"intyg-{number}.pdf")
            : Problems.Of(printed.Refusal, visitor.Language);
    }
}
