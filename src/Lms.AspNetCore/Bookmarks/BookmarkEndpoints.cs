using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Bookmarks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Bookmarks;

/// <summary>Bookmarks over HTTP.</summary>
internal static class BookmarkEndpoints
{
    internal static void MapBookmarks(this RouteGroupBuilder api)
    {
        api.MapGet("/me/bookmarks", ListAsync).Produces<ItemList<BookmarkItem>>().WithSummary("The person's marked lessons, the latest first.");
        api.MapPut("/lessons/{id}/bookmark", AddAsync).Produces<MarkedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Marks a lesson; doing it again changes nothing.");
        api.MapDelete("/lessons/{id}/bookmark", RemoveAsync).Produces<MarkedBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Takes a lesson's mark away; doing it again changes nothing.");
    }

    private static async Task<IResult> ListAsync(Visitor visitor, BookmarkShelf shelf, CancellationToken token)
    {
        var marked = await shelf.ListAsync(visitor.Actor, token);
        return TypedResults.Json(new ItemList<BookmarkItem>([.. marked.Select(one => BookmarkItem.Of(one, visitor.Language))]), LmsJson.Options);
    }

    private static Task<IResult> AddAsync(string id, Visitor visitor, BookmarkShelf shelf, CancellationToken token) =>
        MarkAsync(id, true, visitor, shelf, token);

    private static Task<IResult> RemoveAsync(string id, Visitor visitor, BookmarkShelf shelf, CancellationToken token) =>
        MarkAsync(id, false, visitor, shelf, token);

    private static async Task<IResult> MarkAsync(string id, bool marked, Visitor visitor, BookmarkShelf shelf, CancellationToken token) =>
        ItemKey.TryParse(id, out var key)
            ? (await shelf.MarkAsync(visitor.Actor, key, marked, token)).Answer(visitor, now => new MarkedBody(id, now))
            : Problems.Of(Refusal.NotFound, visitor.Language);
}
