using System.Text;
using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Organisation;
using Lms.Core;
using Lms.Core.Bookmarks;
using Lms.Core.Certificates;
using Lms.Core.Courses;
using Lms.Core.Courses.Changes;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>A course: its parts and their state, what is missing, and the next step.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="enroller">Begins it.</param>
/// <param name="overview">Knows the certificate.</param>
/// <param name="courseNews">Knows what has changed since it was begun.</param>
[KnownPersonWillDo]
public sealed class CourseModel(
    CourseCatalogue catalogue, CourseEnroller enroller, LearningOverview overview, CourseNews courseNews) : LmsPage
{
    /// <summary>The course with the person's progress.</summary>
    public CourseView Shown { get; private set; } = null!;

    /// <summary>The course.</summary>
    public Course Course => Shown.Version.Course;

    /// <summary>The next step; null when not enrolled or nothing is left.</summary>
    public NextStep? Next { get; private set; }

    /// <summary>The certificate; null when there is none.</summary>
    public Certificate? Certificate { get; private set; }

    /// <summary>The person's version beside the current one; null when not enrolled.</summary>
    public CourseComparison? News { get; private set; }

    /// <summary>The person's marked lessons of the course, the latest first.</summary>
    public IReadOnlyList<BookmarkedLesson> Marked { get; private set; } = [];

    /// <summary>True right after the step that completed the course.</summary>
    public bool JustCompleted { get; private set; }

    /// <summary>True when a lesson was asked for before the course was begun.</summary>
    public bool BeginFirst { get; private set; }

    /// <summary>The exam; null when reading is enough.</summary>
    public Quiz? Exam => Course.Exam is { } exam ? Course.FindQuiz(exam) : null;

    /// <summary>Self-tests that no lesson shows.</summary>
    public IEnumerable<Quiz> LooseTests => Course.Quizzes.Where(quiz => quiz.Id != Course.Exam && !Course.Lessons.Any(lesson => lesson.HasQuiz(quiz.Id)));

    /// <summary>How far the person has come, as a pattern without the person: what of the course shows done, open or next. Pages that say the same are drawn once.</summary>
    public string State
    {
        get
        {
            if (Shown.Enrolment is not { } enrolment)
                return Shown.OpensTo(Actor) ? "open" : "";
            var pattern = new StringBuilder(enrolment.CompletedAt is not null ? "completed " : enrolment.Facts.Count > 0 ? "begun " : "new ");
            foreach (var lesson in Course.Lessons)
                pattern.Append(IsRead(lesson) ? '1' : '0');
            foreach (var quiz in Course.Quizzes)
                pattern.Append((char)('a' + (int)Shown.StandingOf(quiz.Id)));
            pattern.Append(' ').Append(enrolment.LastLesson);

            // Done is more than read and passed: a person may be excused from a part.
            foreach (var missing in Shown.Progress.Missing)
                pattern.Append(' ').Append(missing.Item);
            return pattern.ToString();
        }
    }

    /// <summary>True when the lesson is read.</summary>
    /// <param name="lesson">The lesson.</param>
    public bool IsRead(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return Shown.Enrolment?.Has(FactKind.Read, lesson.Id) ?? false;
    }

    /// <summary>The self-tests that a module's lessons link to; private ones stand in their lesson only.</summary>
    /// <param name="module">The module.</param>
    public IEnumerable<Quiz> TestsOf(CourseModule module) => Course.Quizzes
        .Where(quiz => quiz.Id != Course.Exam && !Course.IsPrivate(quiz.Id) && module.Lessons.Any(lesson => lesson.HasQuiz(quiz.Id)));

    /// <summary>Shows the course.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="just"><c>klar</c> right after completion.</param>
    /// <param name="first"><c>1</c> when a lesson was asked for before enrolment.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(
        string course, [FromQuery(Name = "nu")] string? just, [FromQuery(Name = "forst")] string? first, CancellationToken token)
    {
        var found = await catalogue.FindAsync(Actor, course, token);
        if (!found.Succeeded)
        {
            await Visitor.LookAgainAsync(HttpContext);
            return Refused(found.Refusal);
        }

        Shown = found.Value;
        if (await Visitor.HearAsync(HttpContext, Shown.Language))
            return Anew();
        if (Shown.Enrolment is { } enrolment)
        {
            Next = NextStep.Of(Course, enrolment, Shown.Progress, Links);
            News = await courseNews.CompareAsync(Actor, Shown, token);
            Marked = BookmarkShelf.In(Shown);
        }

        if (Shown.Enrolment?.CompletedAt is not null)
            Certificate = (await overview.MineAsync(Actor, token)).Certificates.FirstOrDefault(one => one.CourseId == course);
        JustCompleted = just == "klar" && Shown.Enrolment?.CompletedAt is not null;
        BeginFirst = first == "1" && Shown.Enrolment is null;
        return Page();
    }

    /// <summary>Begins the course and opens its first unread lesson.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string course, CancellationToken token)
    {
        var enrolled = await enroller.EnrolAsync(Actor, course, token);
        if (!enrolled.Succeeded)
        {
            await Visitor.LookAgainAsync(HttpContext);
            return Refused(enrolled.Refusal);
        }

        var found = await catalogue.FindAsync(Actor, course, token);
        return found.Succeeded && NextStep.Of(found.Value.Version.Course, enrolled.Value, found.Value.Progress, Links) is { } next
            ? LocalRedirect(next.Url)
            : LocalRedirect(Links.Course(course));
    }
}
