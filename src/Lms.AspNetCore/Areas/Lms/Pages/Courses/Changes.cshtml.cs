using System.Globalization;
using Lms.AspNetCore.Courses;
using Lms.AspNetCore.Mounting;
using Lms.Core.Courses;
using Lms.Core.Courses.Changes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Courses;

/// <summary>What has changed in a course since the person began it. Who is done may read the new texts here.</summary>
/// <param name="courseNews">Compares the versions.</param>
/// <param name="time">Tells the date.</param>
public sealed class ChangesModel(CourseNews courseNews, TimeProvider time) : LmsPage
{
    /// <summary>Both versions and what differs.</summary>
    public CourseComparison News { get; private set; } = null!;

    /// <summary>The course as the person meets it.</summary>
    public Course Course => News.Mine.Version.Course;

    /// <summary>True when the person has completed the course.</summary>
    public bool Finished => News.Mine.Enrolment?.CompletedAt is not null;

    /// <summary>Shows the page to who has begun the course.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, CancellationToken token)
    {
        var found = await courseNews.CompareAsync(Actor, course, token);
        if (!found.Succeeded)
            return Refused(found.Refusal);
        if (found.Value.Mine.Enrolment is null)
            return LocalRedirect(Links.Course(course) + "?forst=1");
        News = found.Value;
        return Page();
    }

    /// <summary>What became of a block, in a sentence.</summary>
    /// <param name="change">The change.</param>
    public string WordsFor(BlockChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var block = change.Shown;
        var name = NameOf(block);
        return change.Kind switch
        {
            BlockChangeKind.Added => Say($"Nytt: {name}.", $"New: {name}."),
            BlockChangeKind.Removed => Say($"Borttaget: {name}.", $"Removed: {name}."),
            BlockChangeKind.Redated => Say($"Nya datum: {name} säger samma sak och gäller per {Day(block, "as-of")}, granskas senast {Day(block, "review")}.", $"New dates: {name} says the same as of {Day(block, "as-of")}, review by {Day(block, "review")}."),
            _ => Say($"Ändrat: {name}.", $"Changed: {name}."),
        };
    }

    internal PlainBlock Plain(LessonChange change, Block block)
    {
        ArgumentNullException.ThrowIfNull(change);
        var lesson = new LessonView(News.Mine with { Version = News.Current }, change.Module, change.Shown, null, null, false);
        return PlainBlock.Of(lesson, block, new BlockView(lesson, block, 1, Language, "", Dates.DateOf(time.GetUtcNow()), Links), paper: false);
    }

    private string NameOf(Block block)
    {
        var title = block.Setting("title", Language);
        return block.Kind switch
        {
            "fact" => Say($"faktarutan om {block.Setting("source", Language)}", $"the fact box on {block.Setting("source", Language)}"),
            "scenario" => Named(Say("exemplet", "the example"), title),
            "reflection" => Say("en fråga att reflektera över", "a question to reflect on"),
            "group-task" => Named(Say("gruppövningen", "the group exercise"), title),
            "checklist" => Named(Say("checklistan", "the checklist"), title),
            "picture" => Say("en bild", "a picture"),
            "sound" => Named(Say("ljudet", "the sound"), title),
            "film" => Named(Say("filmen", "the film"), title),
            "quiz" => Named(Say("självtestet", "the self-test"), QuizTitle(block.Id)),
            "note" => Say("en notis", "a note"),
            _ => Say($"texten som börjar ”{Beginning(block)}”", $"the text that begins “{Beginning(block)}”"),
        };
    }

    private string Named(string kind, string? title) => title is null ? kind : Say($"{kind} ”{title}”", $"{kind} “{title}”");

    private string? QuizTitle(string id) => (News.Current.Course.FindQuiz(id) ?? Course.FindQuiz(id))?.Title.In(Language);

    private string Beginning(Block block)
    {
        const int most = 6;
        var words = Core.PlainText.Of(block.Html.In(Language)).Split(' ');
        return string.Join(' ', words.Take(most)) + (words.Length > most ? " …" : "");
    }

    private string Day(Block block, string name) => DateOnly.TryParseExact(block.Setting(name, Language), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date.ToString("d MMMM yyyy", Visitor.Culture)
        : "–";
}
