using Lms.AspNetCore.Mounting;
using Lms.Core.Courses;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>The words that a course explains, by the alphabet.</summary>
/// <param name="catalogue">Finds the course.</param>
public sealed class GlossaryModel(CourseCatalogue catalogue) : LmsPage
{
    /// <summary>The course and the person's progress in it.</summary>
    public CourseView Shown { get; private set; } = null!;

    /// <summary>The course.</summary>
    public Course Course => Shown.Version.Course;

    /// <summary>The terms, each with the lessons whose texts hold it in the language of the page.</summary>
    public IReadOnlyList<GlossaryEntry> Entries { get; private set; } = [];

    /// <summary>Shows the glossary.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, CancellationToken token)
    {
        var found = await catalogue.FindAsync(Actor, course, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        Shown = found.Value;
        var used = GlossaryEntry.Of(Course.Glossary, Course.Lessons, Language).ToDictionary(entry => entry.Term.Id);
        var order = StringComparer.Create(Visitor.Culture, ignoreCase: true);
        Entries = [.. Course.Glossary
            .Select(term => used.GetValueOrDefault(term.Id) ?? new(term, []))
            .OrderBy(entry => entry.Term.Term.In(Language), order)];
        return Page();
    }
}
