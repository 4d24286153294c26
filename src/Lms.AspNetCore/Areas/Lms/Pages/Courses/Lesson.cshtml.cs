using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Bookmarks;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>The lesson player.</summary>
/// <param name="reader">Opens lessons and marks them as read.</param>
/// <param name="shelf">Knows whether it is marked.</param>
/// <param name="time">Tells which facts are past their review date.</param>
public sealed class LessonModel(LessonReader reader, BookmarkShelf shelf, TimeProvider time) : LmsPage
{
    private const string Deeper = "fordjupning";

    private TermMarker? words;

    /// <summary>The lesson in its course.</summary>
    public LessonView Shown { get; private set; } = null!;

    /// <summary>True when the person has marked the lesson.</summary>
    public bool Marked { get; private set; }

    /// <summary>The course.</summary>
    public Course Course => Shown.Course.Version.Course;

    /// <summary>The lesson.</summary>
    public Lesson Lesson => Shown.Lesson;

    /// <summary>True when the person has begun the course; false for who only looks, because they keep content up to date.</summary>
    public bool Enrolled => Shown.Course.Enrolment is not null;

    /// <summary>Marks the words of the course's glossary in the lesson's texts as they are shown.</summary>
    public TermMarker Words => words ??= new TermMarker(Course.Glossary);

    internal BlockRun Run => BlockRun.Of(Course, Lesson, Language, ForeignText.LessonNotice(Language), View);

    /// <summary>The self-tests of the module that have pages of their own.</summary>
    public IEnumerable<Quiz> Tests => Course.Quizzes
        .Where(quiz => quiz.Id != Course.Exam && !Course.IsPrivate(quiz.Id) && Shown.Module.Lessons.Any(lesson => lesson.HasQuiz(quiz.Id)));

    /// <summary>True when the lesson is read.</summary>
    /// <param name="lesson">A lesson of the module.</param>
    public bool IsRead(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return Shown.Course.Enrolment?.Has(FactKind.Read, lesson.Id) ?? false;
    }

    internal BlockView View(Block block, string language) => new(
        Shown,
        block.HoldsTerms ? block with { Html = LocalText.Of(language, Words.Mark(block.Html.In(language), language)) } : block,
        Lesson.Blocks.TakeWhile(other => !ReferenceEquals(other, block)).Count() + 1,
        language,
        Actor.Person.ToString(),
        Dates.DateOf(time.GetUtcNow()),
        Links) { ForTrainers = Actor.KeepsContent };

    /// <summary>Shows the lesson.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, string lesson, CancellationToken token)
    {
        var opened = await reader.LookAsync(Actor, new ItemKey(course, lesson), token);
        if (!opened.Succeeded)
            return Instead(opened.Refusal, course);
        Shown = opened.Value;
        Marked = Enrolled && await shelf.IsMarkedAsync(Actor, new ItemKey(course, lesson), token);
        return Page();
    }

    /// <summary>Marks the lesson as read and goes to what comes next.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id.</param>
    /// <param name="onward"><c>fordjupning</c> to go on with the voluntary lesson that follows.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string course, string lesson, [FromForm(Name = "vidare")] string? onward, CancellationToken token)
    {
        var key = new ItemKey(course, lesson);
        var opened = await reader.OpenAsync(Actor, key, token);
        if (!opened.Succeeded)
            return Instead(opened.Refusal, course);
        var read = await reader.MarkReadAsync(Actor, key, token);
        if (!read.Succeeded)
            return Instead(read.Refusal, course);
        if (read.Value.CompletedAt is not null && opened.Value.Course.Enrolment?.CompletedAt is null)
            return LocalRedirect(Links.Course(course) + "?nu=klar");
        var next = onward == Deeper ? opened.Value.Deepening ?? opened.Value.After : opened.Value.After;
        return LocalRedirect(next is null ? Links.Course(course) : Links.Lesson(course, next.Id));
    }

    // Who has not begun the course is better helped by its page, with the button that begins it, than by a refusal.
    private IActionResult Instead(Refusal refusal, string course) => refusal == LessonReader.NotEnrolled
        ? LocalRedirect(Links.Course(course) + "?forst=1")
        : Refused(refusal);
}
