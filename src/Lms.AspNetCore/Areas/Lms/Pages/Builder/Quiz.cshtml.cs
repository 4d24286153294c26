using Lms.AspNetCore.Builder;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Courses.Edits;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Builder;

/// <summary>A self-test or exam being put together: its questions in sections, and its rules with what matters most first.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="check">Knows the course's questions and what is wrong.</param>
/// <param name="behaviours">The host's behaviours.</param>
/// <param name="types">The host's question types.</param>
/// <param name="picker">Copies questions from the bank.</param>
/// <param name="courses">Knows what is published.</param>
public sealed class QuizModel(CourseAuthor author, ManuscriptCheck check, QuizBehaviours behaviours, QuestionTypes types, BankPicker picker, ICourseStore courses) : DraftPage(author)
{
    private DraftCheck? read;

    /// <summary>What may be shown at a moment, in order.</summary>
    public static IReadOnlyList<(ReviewItems Item, Text Name)> Items { get; } =
    [
        (ReviewItems.Answer, new("Svaret", "The answer")),
        (ReviewItems.Correctness, new("Rätt eller fel", "Right or wrong")),
        (ReviewItems.Mark, new("Poäng", "Marks")),
        (ReviewItems.Specific, new("Återkoppling på svaret", "Feedback on the answer")),
        (ReviewItems.General, new("Allmän återkoppling", "General feedback")),
        (ReviewItems.RightAnswer, new("Rätt svar", "The right answer")),
        (ReviewItems.Overall, new("Omdömet", "The comment on the whole")),
    ];

    /// <summary>The quiz in the form.</summary>
    public Quiz Quiz { get; private set; } = null!;

    /// <summary>True when learners can take the quiz, so that it has results and rules for some.</summary>
    public bool IsOut { get; private set; }

    /// <summary>What the form builds on.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>The host's behaviours, by title.</summary>
    public IEnumerable<QuizBehaviour> Behaviours => behaviours.All.OrderBy(behaviour => Say(behaviour.Title), StringComparer.Ordinal);

    /// <summary>Every question that the course has, by category.</summary>
    public IEnumerable<IGrouping<string, QuestionSource>> Available => Read.Questions
        .Where(question => !Quiz.AllSections.Any(section => section.Questions.Contains(question.Id)))
        .OrderBy(question => question.Id, StringComparer.Ordinal)
        .GroupBy(question => question.Category)
        .OrderBy(group => group.Key, StringComparer.Ordinal);

    /// <summary>Questions of the bank that are ready.</summary>
    public IReadOnlyList<BankQuestion> Bank { get; private set; } = [];

    /// <summary>Those of them that the course does not have yet, by category.</summary>
    public IEnumerable<IGrouping<string, BankQuestion>> FromBank => Bank
        .Where(question => Manuscript.Questions.All(picked => picked.Question != question.Id))
        .GroupBy(question => question.Category)
        .OrderBy(group => group.Key, StringComparer.Ordinal);

    /// <summary>True when the bank has a later version of a question of the quiz.</summary>
    public bool IsBehind => Behind().Any();

    /// <summary>How many questions each category has, in the course and the bank.</summary>
    public IReadOnlyDictionary<string, int> Categories => Read.Questions.Select(question => (question.Id, question.Category))
        .Union(Bank.Select(question => (Id: question.CourseName, question.Category)))
        .Where(one => one.Category.Length > 0)
        .GroupBy(one => one.Category).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>What is wrong with the course's quizzes.</summary>
    public IEnumerable<ContentProblem> Wrong => Read.Problems.InStudio(Manuscript).Where(problem => problem.Path == "module.yaml");

    private DraftCheck Read => read ??= check.Read(Manuscript);

    /// <summary>A question's words, short.</summary>
    /// <param name="id">Its id.</param>
    public string WordsOf(string id) => Bank.FirstOrDefault(question => question.CourseName == id) is { } banked
        ? banked.Title
        : Read.Questions.FirstOrDefault(question => question.Id == id) is { } question
        ? PlainText.Of(question.Prompt.In(Language)) is { Length: > 90 } words ? words[..90] + "…" : PlainText.Of(question.Prompt.In(Language))
        : Say($"Frågan {id} finns inte längre", $"The question {id} is no longer there");

    /// <summary>A category in words. It is an id such as <c>samtal-som-bar/klarsprak</c>, most often named after the course and its module.</summary>
    /// <param name="category">The id; empty for none.</param>
    public string CategoryOf(string category)
    {
        if (category.Length == 0)
            return Say("Utan kategori", "Without a category");
        var last = category[(category.LastIndexOf('/') + 1)..];
        return Manuscript.Modules.FirstOrDefault(module => module.Id == last) is { Title.IsEmpty: false } module
            ? module.Title.In(Language)
            : (category.StartsWith(Manuscript.Id + "/", StringComparison.Ordinal) ? category[(Manuscript.Id.Length + 1)..] : category).Replace('-', ' ');
    }

    /// <summary>What a question's type is called.</summary>
    /// <param name="id">The question's id.</param>
    public string TypeOf(string id) => Read.Questions.FirstOrDefault(question => question.Id == id) is { } question && types.Find(question.Type) is { } type ? Say(type.Title) : "";

    /// <summary>Opens the quiz.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(Guid draft, string quiz, CancellationToken token) =>
        await OpenAsync(draft, quiz, token) is { } refusal ? Refused(refusal) : Page();

    /// <summary>Saves, after what the pressed button does.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="quiz">The quiz.</param>
    /// <param name="gor">See <see cref="QuizMove"/>; <c>skriv-over</c> saves whatever is stored, <c>spara</c> saves alone.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(Guid draft, string quiz, string? gor, CancellationToken token)
    {
        if (await OpenAsync(draft, quiz, token) is { } refusal)
            return Refused(refusal);
        var form = new QuizForm(Request.Form, Manuscript.Languages);
        Quiz = Known(form.Read(Quiz), Quiz);
        var move = QuizMove.Read(gor);
        if (move is not null)
            Quiz = Known(WithSections(move), Quiz);
        var picked = await picker.PickAsync(Actor, [.. gor == "uppdatera" ? Behind() : Picked()], token);
        Stamp = Request.Form["stampel"].ToString();
        if (form.Faults.Count > 0)
        {
            Refuse(new Refusal("quiz-form", new Text(string.Join(" ", form.Faults.Select(fault => fault.Swedish)), string.Join(" ", form.Faults.Select(fault => fault.English))), RefusalKind.Invalid));
            return Page();
        }

        if (await ChangeAsync(new QuizWritten(Quiz, picked, gor == "skriv-over" ? null : Stamp), token))
            return LocalRedirect(Links.OwnQuiz(Draft.Id, quiz) + (gor == "spara" ? "?klart=sparat" : "?klart=sparat#fragor"));
        if (Problem?.Code == "course-part-changed-by-other" && Manuscript.Quizzes.FirstOrDefault(one => one.Id == quiz) is { } theirs)
            Stamp = PartStamp.Of(theirs);
        return Page();
    }

    // A form names what the course or the bank has, or what stood in the quiz before; nothing else is kept.
    private Quiz Known(Quiz quiz, Quiz before)
    {
        var ids = Read.Questions.Select(question => question.Id)
            .Concat(Bank.Select(question => question.CourseName))
            .Concat(before.AllSections.SelectMany(section => section.Questions))
            .ToHashSet(StringComparer.Ordinal);
        var categories = Categories.Keys.Concat(before.AllSections.SelectMany(section => section.Draw).Select(draw => draw.Category)).ToHashSet(StringComparer.Ordinal);
        QuizSection Kept(QuizSection section) => section with
        {
            Questions = [.. section.Questions.Where(ids.Contains).Distinct()],
            Draw = [.. section.Draw.Where(draw => categories.Contains(draw.Category))],
        };
        quiz = quiz.Sections.Count > 0
            ? quiz with { Sections = [.. quiz.Sections.Select(Kept)] }
            : QuizForm.WithSections(quiz, [Kept(quiz.AllSections[0])]);
        return behaviours.All.Any(behaviour => behaviour.Name == quiz.Behaviour) ? quiz : quiz with { Behaviour = before.Behaviour };
    }

    private Quiz WithSections(QuizMove move)
    {
        var category = Request.Form[QuizForm.Of(move.Section, "nykategori")].ToString();
        var draw = category.Length > 0 && int.TryParse(Request.Form[QuizForm.Of(move.Section, "nyantal")], out var count) && count is > 0 and <= 1_000 ? new QuizDraw(category, count) : null;
        var sections = move.Apply(Quiz.AllSections, [.. Request.Form[QuizForm.Of(move.Section, "ny")].OfType<string>()], draw);
        return move.What == "nytt-avsnitt" ? Quiz with { Sections = sections, Questions = [], Draw = [], Shuffle = false } : QuizForm.WithSections(Quiz, sections);
    }

    // What the quiz asks for or draws from, and the course has no copy of.
    private IEnumerable<BankQuestion> Picked() => Bank.Where(question =>
        Manuscript.Questions.All(picked => picked.Question != question.Id)
        && Quiz.AllSections.Any(section => section.Questions.Contains(question.CourseName) || section.Draw.Any(draw => draw.Category == question.Category)));

    private IEnumerable<BankQuestion> Behind() =>
        from question in Bank
        join picked in Manuscript.Questions on question.Id equals picked.Question
        where question.Latest > picked.Number && Quiz.MayHold(picked.Source)
        select question;

    private async Task<Refusal?> OpenAsync(Guid draft, string quiz, CancellationToken token)
    {
        if (await LoadAsync(draft, token) is { } refusal)
            return refusal;
        if (Manuscript.Quizzes.FirstOrDefault(one => one.Id == quiz) is not { } found)
            return Refusal.NotFound;
        (Quiz, Stamp) = (found, PartStamp.Of(found));
        Bank = await picker.ListAsync(Actor, token);
        IsOut = Draft.PublishedRevision is not null
            && await courses.FindCurrentAsync(Actor.Tenant, Manuscript.Id, token) is { } key
            && await courses.FindVersionAsync(Actor.Tenant, key, token) is { } version
            && !version.Course.IsPrivate(quiz) && version.Course.FindQuiz(quiz) is not null;
        return null;
    }
}
