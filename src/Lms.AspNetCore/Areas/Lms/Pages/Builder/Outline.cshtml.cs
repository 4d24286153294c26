using System.Globalization;
using Lms.AspNetCore.Builder;
using Lms.AspNetCore.Mounting;
using Lms.Core;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Content;
using Lms.Core.Content.Assets;
using Lms.Core.Content.Writing;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>A course as its author sees it: its parts in order, what it says of itself, its pictures, and what is left to do.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="check">Tells what is left to do.</param>
/// <param name="shared">Courses to take modules from.</param>
[RequestSizeLimit(MaxForm)]
public sealed class OutlineModel(CourseAuthor author, ManuscriptCheck check, SharedCourses shared) : DraftPage(author)
{
    private const int MaxForm = MediaFile.MaxFilm + (256 * 1024);

    private DraftCheck? read;

    /// <summary>Motifs of course pictures.</summary>
    public static IReadOnlyList<(string Value, Text Name)> Motifs { get; } =
    [
        ("egen", new("Egen", "Own")), ("motet", new("Möte", "Meeting")), ("halsa", new("Hälsa", "Health")), ("samtal", new("Samtal", "Conversation")), ("leda", new("Leda", "Lead")),
    ];

    /// <summary>Courses to take modules from.</summary>
    public IReadOnlyList<CourseManuscript> Shared => shared.All;

    /// <summary>What is left to do before the course can be published.</summary>
    public IReadOnlyList<ContentProblem> Left => (read ??= check.Read(Manuscript)).Problems.InStudio(Manuscript);

    /// <summary>Where a problem is put right, and what the link to it says; null where the studio has no such place.</summary>
    /// <param name="problem">A problem.</param>
    public (string Address, Text Words)? PlaceOf(ContentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (Manuscript.Lessons.FirstOrDefault(lesson => Manuscript.Languages.Any(language => problem.Path == ManuscriptWriter.PathOf(Manuscript, lesson.Id, language))) is { } lesson)
            return (Links.OwnLesson(Draft.Id, lesson.Id), new("Till lektionen", "To the lesson"));
        foreach (var (at, module) in Manuscript.Modules.Index())
        {
            if (problem.Path == ManuscriptWriter.FolderOf(Manuscript, module.Id))
                return ToModule(at);
        }

        return problem.Setting.Split('/') switch
        {
            ["courses", _, "quizzes", var at, ..] => ToQuiz(Manuscript.Quizzes[int.Parse(at, CultureInfo.InvariantCulture)]),
            ["courses", _, "modules", var at, ..] => ToModule(int.Parse(at, CultureInfo.InvariantCulture)),
            ["courses", _, "title" or "summary", ..] => ("#uppgifter", new("Till uppgifterna", "To the details")),
            _ => null,
        };
    }

    /// <summary>Shows the course.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid draft, CancellationToken token) =>
        await LoadAsync(draft, token) is { } refusal ? Refused(refusal) : Page();

    /// <summary>Changes it as the pressed button says.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="gor">What to do.</param>
    /// <param name="del">The part that it is about.</param>
    /// <param name="fil">A picture to add.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid draft, string? gor, string? del, IFormFile? fil, CancellationToken token)
    {
        if (await LoadAsync(draft, token) is { } refusal)
            return Refused(refusal);
        return gor switch
        {
            "uppgifter" => await DoAsync(Details(), "uppgifter", token),
            "modul" => await DoAsync(new ModuleWritten(string.IsNullOrEmpty(del) ? null : del, Posted("modul"), Objectives()), "moduler", token),
            "ta-modul" => await TakeAsync(token),
            "lektion" => await AddLessonAsync(del ?? "", token),
            "prov" => await AddQuizAsync(token),
            "bild" => await AddFileAsync(fil, token),
            "angra" => await UndoAsync(token),
            "plats" when del?.Split(':', 2) is [var kind, var id] =>
                await DoAsync(new PartPlaced(kind == "modul" ? PartKind.Module : PartKind.Lesson, id, Request.Form["modul"].ToString(), Math.Max(0, Number("plats"))), "moduler", token),
            _ when Moves(gor, del) is { } edit => await DoAsync(edit, "moduler", token),
            _ => LocalRedirect(Links.OwnCourse(Draft.Id)),
        };
    }

    private static (string Address, Text Words) ToModule(int at) => (string.Create(CultureInfo.InvariantCulture, $"#modul-{at + 1}"), new("Till modulen", "To the module"));

    private (string Address, Text Words) ToQuiz(Quiz quiz) =>
        (Links.OwnQuiz(Draft.Id, quiz.Id), quiz.Kind == QuizKind.Exam ? new("Till provet", "To the exam") : new("Till självtestet", "To the self-test"));

    private static CourseEdit? Moves(string? what, string? part) => (what, part?.Split(':', 2)) switch
    {
        ("upp", ["modul", var id]) => new PartMoved(PartKind.Module, id, -1),
        ("ner", ["modul", var id]) => new PartMoved(PartKind.Module, id, 1),
        ("upp", ["lektion", var id]) => new PartMoved(PartKind.Lesson, id, -1),
        ("ner", ["lektion", var id]) => new PartMoved(PartKind.Lesson, id, 1),
        ("ta-bort", ["modul", var id]) => new PartRemoved(PartKind.Module, id),
        ("ta-bort", ["lektion", var id]) => new PartRemoved(PartKind.Lesson, id),
        ("ta-bort", ["prov", var id]) => new PartRemoved(PartKind.Quiz, id),
        ("ta-bort", ["bild", var id]) => new PartRemoved(PartKind.Asset, id),
        _ => null,
    };

    private async Task<IActionResult> DoAsync(CourseEdit edit, string place, CancellationToken token) =>
        await ChangeAsync(edit, token) ? LocalRedirect($"{Links.OwnCourse(Draft.Id)}?klart={place}#{place}") : Page();

    private DetailsWritten Details() => new(
        Posted("titel"),
        Posted("sammanfattning"),
        Motifs.Any(one => one.Value == Request.Form["motiv"]) ? Request.Form["motiv"].ToString() : "egen",
        [.. Request.Form["sprak"].OfType<string>().Where(language => Manuscript.Languages.Contains(language) || language is "sv" or "en")],
        Request.Form["slutprov"].ToString() is { Length: > 0 } exam ? exam : null,
        Request.Form["intyg"] == "ja",
        Math.Max(0, Number("manader")),
        Request.Form["stampel"].ToString());

    // One objective a line, the same line in every language.
    private List<LocalText> Objectives()
    {
        var lines = Posted("mal").ByLanguage.ToDictionary(one => one.Key, one => one.Value.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList());
        return [.. Enumerable.Range(0, lines.Values.Select(list => list.Count).DefaultIfEmpty().Max())
            .Select(index => new LocalText(lines.Where(one => index < one.Value.Count).ToDictionary(one => one.Key, one => one.Value[index])))];
    }

    private async Task<IActionResult> TakeAsync(CancellationToken token)
    {
        if (Request.Form["fran"].ToString().Split('/', 2) is not [var course, var module])
            return Refused(Refusal.NotFound);
        var taken = await Author.TakeModuleAsync(Actor, Draft.Id, course, module, token);
        if (taken.Succeeded)
            return LocalRedirect(Links.OwnCourse(Draft.Id) + "?klart=moduler#moduler");
        if (taken.Refusal.Kind == RefusalKind.NotFound)
            return Refused(taken.Refusal);
        Refuse(taken.Refusal);
        return Page();
    }

    private async Task<IActionResult> AddLessonAsync(string module, CancellationToken token)
    {
        var added = new ManuscriptLesson("", Posted("lektion"), 3, Sensitive: false, Required: true, LocalText.Empty);
        var before = Manuscript.Lessons.Select(lesson => lesson.Id).ToHashSet();
        return await ChangeAsync(new LessonWritten(added, module, null), token)
            ? LocalRedirect(Links.OwnLesson(Draft.Id, Manuscript.Lessons.First(lesson => !before.Contains(lesson.Id)).Id))
            : Page();
    }

    private async Task<IActionResult> AddQuizAsync(CancellationToken token)
    {
        var exam = Request.Form["sort"] == "prov";
        var quiz = new Quiz
        {
            Id = "",
            Kind = exam ? QuizKind.Exam : QuizKind.SelfTest,
            Title = Posted("prov"),
            Behaviour = exam ? "deferred" : "immediate",
            PassMark = exam ? 0.8m : null,
        };
        var before = Manuscript.Quizzes.Select(one => one.Id).ToHashSet();
        return await ChangeAsync(new QuizWritten(quiz, [], null), token)
            ? LocalRedirect(Links.OwnQuiz(Draft.Id, Manuscript.Quizzes.First(one => !before.Contains(one.Id)).Id))
            : Page();
    }

    private async Task<IActionResult> AddFileAsync(IFormFile? file, CancellationToken token)
    {
        var bytes = await file.ReadAtMostAsync(MediaFile.MaxFilm + 1, token);
        var added = await Author.AddFileAsync(Actor, Draft.Id, file?.FileName ?? "", bytes, token);
        if (added.Succeeded)
            return LocalRedirect(Links.OwnCourse(Draft.Id) + "?klart=bilder#bilder");
        Refuse(added.Refusal);
        return Page();
    }

    private async Task<IActionResult> UndoAsync(CancellationToken token)
    {
        var undone = await Author.UndoAsync(Actor, Draft.Id, Number("revision"), token);
        if (undone.Succeeded)
            return LocalRedirect(Links.OwnCourse(Draft.Id) + "?klart=angrat");
        Refuse(undone.Refusal);
        return Page();
    }
}
