using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.Core.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Outbox;

/// <summary>The municipality's outbox over HTTP.</summary>
internal static class OutboxEndpoints
{
    internal static void MapOutbox(this RouteGroupBuilder api)
    {
        api.MapGet("/outbox", FindAsync).Produces<OutboxBody>().ProducesProblem(404).WithSummary("What waits, fails and was set aside.");
        api.MapPost("/outbox/replay", ReplayAllAsync).Produces<OutboxBody>().ProducesProblem(404).WithSummary("Delivers again all that was set aside.");
        api.MapPost("/outbox/{id:long}/replay", ReplayAsync).Produces<OutboxBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Delivers a message again that was set aside.");
        api.MapPost("/outbox/{id:long}/drop", DropAsync).Produces<OutboxBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Gives a message up that was set aside.");
    }

    private static async Task<IResult> FindAsync(Visitor visitor, OutboxOversight oversight, CancellationToken token) =>
        (await oversight.FindAsync(visitor.Actor, token)).Answer(visitor, OutboxBody.Of);

    private static async Task<IResult> ReplayAllAsync(Visitor visitor, OutboxOversight oversight, CancellationToken token) =>
        (await oversight.ReplayAllAsync(visitor.Actor, token)).Answer(visitor, OutboxBody.Of);

    private static async Task<IResult> ReplayAsync(long id, Visitor visitor, OutboxOversight oversight, CancellationToken token) =>
        (await oversight.ReplayAsync(visitor.Actor, id, token)).Answer(visitor, OutboxBody.Of);

    private static async Task<IResult> DropAsync(long id, Visitor visitor, OutboxOversight oversight, CancellationToken token) =>
        (await oversight.DropAsync(visitor.Actor, id, token)).Answer(visitor, OutboxBody.Of);
}
