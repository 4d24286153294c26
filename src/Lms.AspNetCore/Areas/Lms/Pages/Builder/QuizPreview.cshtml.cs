using Lms.AspNetCore.Quizzes;
using Lms.Core;
using Lms.Core.Accommodations;
using Lms.Core.Authoring.Courses;
using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>A quiz that is not published, as a learner with a language and a time of the own will meet it. Nothing is stored.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="check">Reads the course.</param>
/// <param name="previewer">Shows the questions.</param>
/// <param name="people">Finds a person to look as.</param>
/// <param name="behaviours">The host's behaviours.</param>
/// <param name="options">Knows the time zone.</param>
/// <param name="time">The clock.</param>
[RequestFormLimits(ValueCountLimit = PlayerForm.MaxValues)]
public sealed class QuizPreviewModel(
    CourseAuthor author, ManuscriptCheck check, QuizPreviewer previewer, PersonPreview people, QuizBehaviours behaviours, IOptions<LmsOptions> options, TimeProvider time) : DraftPage(author)
{
    /// <summary>Times to see the quiz with.</summary>
    public static IReadOnlyList<(decimal Factor, Text Name)> Times { get; } =
    [
        (1, new("Vanlig tid", "Ordinary time")), (1.5m, new("En och en halv gång så lång tid", "One and a half times as long")),
        (2, new("Dubbel tid", "Double time")), (Accommodation.NoLimit, new("Ingen tidsgräns", "No time limit")),
    ];

    /// <summary>The quiz as it reads.</summary>
    public Quiz Quiz { get; private set; } = null!;

    /// <summary>What the learner is told before the start; null when the course has problems.</summary>
    public QuizIntroduction? Introduction { get; private set; }

    /// <summary>The questions.</summary>
    public IReadOnlyList<QuestionPart> Parts { get; private set; } = [];

    /// <summary>The learner's language.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>What the learner's time is multiplied by.</summary>
    public decimal Factor { get; private set; } = 1;

    /// <summary>The person that it is shown for; null = anybody.</summary>
    public PreviewedPerson? Person { get; private set; }

    /// <summary>People to choose among; null before a search.</summary>
    public IReadOnlyList<AccommodatedPerson>? Found { get; private set; }

    /// <summary>True when the trainer may choose a person to look as.</summary>
    public bool MayLook => PersonPreview.MayLook(Actor);

    /// <summary>Shows it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="sprak">The learner's language.</param>
    /// <param name="tid">One of <see cref="Times"/>.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid draft, string quiz, string? sprak, string? tid, CancellationToken token)
    {
        if (await OpenAsync(draft, quiz, sprak, tid, null, token) is { } refusal)
            return Refused(refusal);
        if (Introduction is not null)
            Parts = TriedQuestions.Untouched(Views([]), Shown, PictureOf);
        return Page();
    }

    /// <summary>Checks one question more, searches for people, or shows it as one of them. Names travel in forms only.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="sprak">The learner's language.</param>
    /// <param name="tid">One of <see cref="Times"/>.</param>
    /// <param name="ratta">The question to check.</param>
    /// <param name="igen">The question to open again.</param>
    /// <param name="rattad">Questions checked before.</param>
    /// <param name="fraga">Show this question only, for the script; null shows all.</param>
    /// <param name="namn">Part of the name of a person to look as.</param>
    /// <param name="person">The person to look as.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(
        Guid draft, string quiz, string? sprak, string? tid, string? ratta, string? igen, string[] rattad, string? fraga, string? namn, Guid? person, CancellationToken token)
    {
        if (await OpenAsync(draft, quiz, sprak, tid, person, token) is { } refusal)
            return Refused(refusal);
        if (namn is not null)
            Found = await people.SearchAsync(Actor, namn, token);
        if (Introduction is null)
            return Page();
        var tried = new TriedQuestions(Request.Form, ratta, igen, rattad, PictureOf);
        Parts = tried.Shown(Views(tried.AnswersTo(Views([]))), Shown, fraga);
        return Page();
    }

    private string? PictureOf(string path) => Links.Media(Introduction!.Course.Version.Course, path);

    private IReadOnlyList<QuestionView> Views(IReadOnlyList<Answer> answers) =>
        previewer.Show(Draft, Introduction!.Course.Version.Course, Quiz, answers, Shown);

    private async Task<Refusal?> OpenAsync(Guid draft, string quiz, string? language, string? factor, Guid? person, CancellationToken token)
    {
        if (await LoadAsync(draft, token) is { } refusal)
            return refusal;
        if (Manuscript.Quizzes.FirstOrDefault(one => one.Id == quiz) is not { } written)
            return Refusal.NotFound;
        Shown = Manuscript.Languages.FirstOrDefault(one => one == language) ?? Manuscript.Languages.FirstOrDefault(one => one == Language) ?? Manuscript.Languages[0];
        Factor = Times.FirstOrDefault(one => one.Factor.ToString(System.Globalization.CultureInfo.InvariantCulture) == factor, Times[0]).Factor;
        if (person is { } wanted)
        {
            var found = await people.FindAsync(Actor, new(wanted), new(Manuscript.Id, quiz), token);
            if (!found.Succeeded)
                return found.Refusal;
            (Person, Factor) = (found.Value, found.Value.Earlier.TimeFactor);
            Shown = Manuscript.Languages.FirstOrDefault(one => one == Person.Language) ?? Manuscript.Languages.FirstOrDefault(one => one == LanguageTag.BaseOf(Person.Language ?? "")) ?? Manuscript.Languages[0];
        }

        var read = check.Read(Manuscript);
        Quiz = read.Course?.FindQuiz(quiz) ?? written;
        if (!read.IsWhole)
            return null;
        var version = new CourseVersion(Draft.Tenant, default, "", Draft.ChangedAt, read.Course!);
        Introduction = new QuizIntroduction(
            new CourseView(version, null, CourseProgress.Of(read.Course!, null), []),
            Quiz,
            behaviours.Of(Quiz),
            Person?.Attempts ?? [],
            null,
            Person?.Earlier ?? new EarlierAttempts(0, null, time.GetUtcNow(), Factor),
            TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));
        return null;
    }
}
