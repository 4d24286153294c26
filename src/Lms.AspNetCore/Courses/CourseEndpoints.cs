using Lms.AspNetCore.Api;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lms.AspNetCore.Courses;

/// <summary>Courses, enrolment and reading over HTTP.</summary>
internal static class CourseEndpoints
{
    internal static void MapCourses(this RouteGroupBuilder api)
    {
        api.MapGet("/courses", ListAsync).WithMetadata(KnownPersonWillDo.Mark).Produces<ItemList<CourseItem>>().WithSummary("Courses open to the person; ?search= finds words.");
        api.MapGet("/courses/{id}", FindAsync).WithMetadata(KnownPersonWillDo.Mark).Produces<CourseBody>().ProducesProblem(404).WithSummary("A course, what is read and what is missing.");
        api.MapPost("/courses/{id}/enrolment", EnrolAsync).Produces<EnrolmentBody>().ProducesProblem(404).WithSummary("Enrols; answers the same when one is enrolled already.");
        api.MapPost("/lessons/{id}/read", ReadAsync).Produces<ReadBody>().ProducesProblem(404).ProducesProblem(409).WithSummary("Marks a lesson as read.");
        api.MapPut("/lessons/{id}/place", RememberAsync).Accepts<PlaceBody>("application/json").Produces<PlaceBody>().ProducesProblem(404).ProducesProblem(409)
            .WithSummary("Remembers where in a lesson the person reads; of a sensitive lesson the block is not kept.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Visitor visitor, CourseCatalogue catalogue, string? search, CancellationToken token)
    {
        var shown = await catalogue.ListAsync(visitor.Actor, search, token);
        if (await visitor.HearAsync(http, shown.Language))
            shown = await catalogue.ListAsync(visitor.Actor, search, token);
        return TypedResults.Json(new ItemList<CourseItem>([.. shown.Entries.Select(entry => CourseItem.Of(entry, visitor.Language))]), LmsJson.Options);
    }

    private static async Task<IResult> FindAsync(string id, HttpContext http, Visitor visitor, CourseCatalogue catalogue, CancellationToken token)
    {
        var found = await catalogue.FindAsync(visitor.Actor, id, token);
        if (found.Succeeded)
            await visitor.HearAsync(http, found.Value.Language);
        else
            await visitor.LookAgainAsync(http);
        return found.Answer(visitor, view => CourseBody.Of(view, visitor.Language));
    }

    private static async Task<IResult> EnrolAsync(string id, Visitor visitor, CourseEnroller enroller, CancellationToken token) =>
        (await enroller.EnrolAsync(visitor.Actor, id, token)).Answer(visitor, EnrolmentBody.Of);

    private static async Task<IResult> RememberAsync(string id, JsonBody<PlaceBody> body, Visitor visitor, LessonReader reader, CancellationToken token)
    {
        if (body.Value is not { } place)
            return Problems.Of(body.Refusal, visitor.Language);
        return ItemKey.TryParse(id, out var key)
            ? (await reader.RememberAsync(visitor.Actor, key, place.Block, token)).Answer(visitor, kept => new PlaceBody(kept))
            : Problems.Of(Refusal.NotFound, visitor.Language);
    }

    private static async Task<IResult> ReadAsync(string id, Visitor visitor, LessonReader reader, CancellationToken token) =>
        ItemKey.TryParse(id, out var key)
            ? (await reader.MarkReadAsync(visitor.Actor, key, token)).Answer(visitor, enrolment => new ReadBody(id, true, enrolment.CompletedAt))
            : Problems.Of(Refusal.NotFound, visitor.Language);
}
