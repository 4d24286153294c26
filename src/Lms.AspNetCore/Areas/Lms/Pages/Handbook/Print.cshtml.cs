using Lms.AspNetCore.Courses;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Handbook;

/// <summary>A whole handbook as one document for paper: its pages, then the lessons' checklists and group exercises, then the words.</summary>
/// <param name="catalogue">Finds the course.</param>
/// <param name="time">Tells the date.</param>
public sealed class HandbookPrintModel(CourseCatalogue catalogue, TimeProvider time) : HandbookModel(catalogue, time)
{
    /// <summary>What stands in the lessons, in the order of the document.</summary>
    public IReadOnlyList<(string Id, string Title, IReadOnlyList<(CourseModule Module, Lesson Lesson, Block Block, int Ordinal)> Blocks)> Gathered =>
    [
        .. new[]
        {
            ("checklistor", Say("Checklistor ur lektionerna", "Checklists of the lessons"), InLessons("checklist")),
            ("gruppovningar", Say("Gruppövningar", "Group exercises"), InLessons("group-task")),
        }.Where(group => group.Item3.Count > 0),
    ];

    /// <summary>The words in alphabetical order.</summary>
    public IEnumerable<GlossaryTerm> Words => Course.Glossary.OrderBy(term => term.Term.In(Language), StringComparer.Create(Visitor.Culture, ignoreCase: true));

    /// <summary>Shows the document.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, CancellationToken token) =>
        await FindAsync(course, token) is { } refusal ? Refused(refusal) : Page();

    internal PlainBlock Plain(CourseModule module, Lesson lesson, Block block)
    {
        var like = View(module, lesson, block, 1, Language);
        return PlainBlock.Of(like.Lesson, block, like, paper: true);
    }
}
