using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Sharing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Sharing;

/// <summary>Lessons shared with a unit, over HTTP.</summary>
internal static class SharingEndpoints
{
    internal static void MapSharing(this RouteGroupBuilder api)
    {
        api.MapGet("/me/shares", ListAsync).Produces<ItemList<ShareItem>>().WithSummary("Lessons shared in the person's unit, the latest first.");
        api.MapPut("/lessons/{id}/share", ShareAsync).Accepts<ShareBody>("application/json").Produces<SharedBody>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).WithSummary("Shares a lesson with the person's unit; doing it again replaces the note.");
        api.MapDelete("/shares/{id:guid}", RemoveAsync).Produces<RemovedBody>().ProducesProblem(404).WithSummary("Takes one's own share back for everybody, or hides a colleague's from oneself.");
    }

    private static async Task<IResult> ListAsync(Visitor visitor, LessonSharing sharing, CancellationToken token)
    {
        var shared = await sharing.ListAsync(visitor.Actor, token);
        return TypedResults.Json(new ItemList<ShareItem>([.. shared.Select(one => ShareItem.Of(one, visitor.Language))]), LmsJson.Options);
    }

    private static async Task<IResult> ShareAsync(string id, JsonBody<ShareBody> body, Visitor visitor, LessonSharing sharing, CancellationToken token)
    {
        if (body.Value is not { } wanted)
            return Problems.Of(body.Refusal, visitor.Language);
        return ItemKey.TryParse(id, out var key)
            ? (await sharing.ShareAsync(visitor.Actor, key, wanted.Note, token)).Answer(visitor, _ => new SharedBody(id, true))
            : Problems.Of(Refusal.NotFound, visitor.Language);
    }

    private static async Task<IResult> RemoveAsync(Guid id, Visitor visitor, LessonSharing sharing, CancellationToken token) =>
        (await sharing.RemoveAsync(visitor.Actor, new ShareId(id), token)).Answer(visitor, own => new RemovedBody(id, own));
}
