using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.AspNetCore.Refusals;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Courses;

/// <summary>
/// "Min utbildning" for a page of the host's: <c>@await Component.InvokeAsync("LmsMyLearning")</c>, or
/// <c>&lt;vc:lms-my-learning /&gt;</c> where the page has <c>@addTagHelper *, Lms.AspNetCore</c>. Shows nothing when
/// nobody is signed in or the platform is not mounted, and a calm sentence when the database does not answer: the
/// host's page never falls because of us.
/// </summary>
/// <param name="mount">Where we are.</param>
/// <param name="dates">Writes the due date.</param>
/// <param name="time">Tells what is overdue.</param>
[ViewComponent(Name = "LmsMyLearning")]
public sealed class MyLearningCard(LmsMount mount, LmsDates dates, TimeProvider time) : ViewComponent
{
    private const string Card = "/Areas/Lms/Pages/Courses/_MyLearningCard.cshtml";

    /// <summary>Draws the card.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (mount.Path is null || mount.VerificationOnly)
            return Content("");

        // Not by constructor: a host that has not mounted us may have no database for us either.
        var visitor = HttpContext.RequestServices.GetRequiredService<Visitor>();
        var overview = HttpContext.RequestServices.GetRequiredService<LearningOverview>();
        try
        {
            await visitor.ArriveAsync(HttpContext);
            if (visitor.Person is null)
                return Content("");
            var learning = await overview.MineAsync(visitor.Actor, HttpContext.RequestAborted);
            return View(Card, Show(visitor, learning));
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            return View(Card, new MyLearningView(visitor, new LmsLinks(mount, HttpContext)) { Unavailable = true });
        }
    }

    private MyLearningView Show(Visitor visitor, MyLearning learning)
    {
        var view = new MyLearningView(visitor, new LmsLinks(mount, HttpContext)) { Empty = learning.IsEmpty };
        return learning.Continue is not { } course
            ? view
            : view with
            {
                Course = course,
                Next = NextStep.Of(course.Version.Course, course.Enrolment, course.Progress, view.Links),
                Due = DueBadge.Of(course.Enrolment, time.GetUtcNow(), dates, visitor),
            };
    }
}
