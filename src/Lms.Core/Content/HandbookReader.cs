using Lms.Core.Content.Lessons;
using Lms.Core.Courses;

namespace Lms.Core.Content;

/// <summary>Reads the working material of a module's courses, <c>handbook/&lt;nn-name&gt;.&lt;lang&gt;.md</c>: pages in the lessons' format without what is done in a lesson.</summary>
/// <param name="context">The module.</param>
internal sealed class HandbookReader(ModuleContext context)
{
    public const string Folder = "handbook/";

    private static readonly string[] Kinds = ["text", "fact", "checklist", "scenario", "group-task", "picture", "note"];

    // Addresses of the handbook's own.
    private static readonly string[] Taken = ["skriv-ut"];

    /// <summary>The pages; none when there is no such folder.</summary>
    public HandbookReading Read()
    {
        // Who writes a course in the studio may add a language, and cannot translate the handbook there: it is read as it is.
        var folder = new LessonFolder(context, new("Handbokens sida", "The handbook’s page"), whole: context.Given is null);
        var read = folder.Read(Folder.TrimEnd('/')).Select(Page).ToList();
        foreach (var twice in read.GroupBy(one => one.Page.Id).Where(group => group.Count() > 1))
            context.Faults.Add(twice.Last().Path, 0, "handbook-page-twice", $"Två sidor i handboken heter ”{twice.Key}”. Byt namn på den enas filer.", $"Two pages of the handbook are called “{twice.Key}”. Rename the files of one of them.");
        return new(read);
    }

    /// <summary>Tells of pages for courses that the module does not have.</summary>
    public static void RefuseUnknown(ModuleContext context, IReadOnlyList<Course> courses)
    {
        foreach (var page in context.Handbook.Pages)
        {
            foreach (var unknown in page.Courses.Where(id => courses.All(course => course.Id != id)))
                context.Faults.Add(page.Path, page.Files[0].Front!.LineOf("courses"), "handbook-course", $"Modulen har ingen kurs som heter ”{unknown}”. Rätta courses, eller ta bort raden om sidan hör till alla kurser.", $"The module has no course called “{unknown}”. Correct courses, or remove the line if the page belongs to every course.");
        }
    }

    private HandbookSource Page((string Id, IReadOnlyList<LessonFile> Files) found)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string>? courses = null;
        foreach (var file in found.Files)
        {
            if (file.Front is not { } front)
                continue;
            if (front.Text("title", required: !LanguageTag.IsVariant(file.Language)) is { } title)
                titles[file.Language] = title;
            var listed = front.Texts("courses");
            front.RefuseOthers();
            if (courses is not null && listed.Count > 0 && !listed.SequenceEqual(courses))
                front.Report("courses", "handbook-differs", "courses ska vara lika på alla språk.", "courses must be the same in all languages.");
            courses ??= listed;
        }

        if (Taken.Contains(found.Id))
            context.Faults.Add(found.Files[0].Path, 0, "handbook-page-taken", $"En sida kan inte heta ”{found.Id}”. Välj ett annat namn.", $"A page cannot be called “{found.Id}”. Choose another name.");
        var blocks = new LessonBlocks(context, new HashSet<string>(), Kinds).Read(found.Files);
        return new(new HandbookPage(found.Id, new LocalText(titles), blocks), courses ?? [], found.Files);
    }
}
