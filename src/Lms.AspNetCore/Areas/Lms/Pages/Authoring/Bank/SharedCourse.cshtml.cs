using Lms.AspNetCore.Authoring.Bank;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Bank;

/// <summary>The questions of a shared course, to look at and to copy.</summary>
/// <param name="shared">The banks.</param>
/// <param name="bank">Knows which are copied already.</param>
/// <param name="types">For the types' names.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestFormLimits(ValueCountLimit = BankImporter.MaxImport)]
public sealed class SharedCourseModel(SharedBanks shared, QuestionBank bank, QuestionTypes types) : LmsPage
{
    /// <summary>The questions.</summary>
    public SharedBank Bank { get; private set; } = null!;

    /// <summary>Those that the own bank has already, by place.</summary>
    public IReadOnlyDictionary<int, BankTwin> Twins { get; private set; } = new Dictionary<int, BankTwin>();

    /// <summary>How many were copied just now; 0 = none.</summary>
    [BindProperty(SupportsGet = true, Name = "kopierade")]
    public int Copied { get; set; }

    /// <summary>True when all questions are to be ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "alla")]
    public bool All { get; set; }

    /// <summary>Why nothing was copied; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>Where the copies go.</summary>
    public string Category { get; private set; } = "";

    internal BankWords Words => new(this, types);

    /// <summary>Shows the questions.</summary>
    /// <param name="course">The course.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnGetAsync(string course, CancellationToken token) =>
        await ShowAsync(course, token) is { } hidden ? Refused(hidden) : Page();

    /// <summary>Copies the ticked questions.</summary>
    /// <param name="course">The course.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(string course, CancellationToken token)
    {
        var category = Request.Form["kategori"].ToString();
        var copied = await shared.CopyAsync(Actor, course, [.. Request.Form["fraga"].OfType<string>()], category, token);
        if (copied.Succeeded)
            return LocalRedirect($"{Links.SharedBank(course)}?kopierade={copied.Value.Ids.Count}");
        if (await ShowAsync(course, token) is { } hidden)
            return Refused(hidden);
        (Problem, Category) = (copied.Refusal, category);
        Response.StatusCode = Problems.StatusOf(copied.Refusal.Kind);
        return Page();
    }

    private async Task<Refusal?> ShowAsync(string course, CancellationToken token)
    {
        var found = await shared.FindAsync(Actor, course, token);
        if (!found.Succeeded)
            return found.Refusal;
        Bank = found.Value;
        Category = Bank.Title.In(Language);
        Twins = await bank.FindTwinsAsync(Actor, Bank.Questions, token);
        return null;
    }
}
