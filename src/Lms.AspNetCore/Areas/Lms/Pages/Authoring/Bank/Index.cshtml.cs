using System.Globalization;
using Lms.AspNetCore.Authoring.Bank;
using Lms.AspNetCore.Mounting;
using Lms.AspNetCore.Refusals;
using Lms.Core;
using Lms.Core.Authoring.Bank;
using Lms.Core.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace Lms.AspNetCore.Pages.Authoring.Bank;

/// <summary>The municipality's questions: search, filter, and changes to many at once, each of which can be undone.</summary>
/// <param name="bank">The questions.</param>
/// <param name="keeper">Changes many.</param>
/// <param name="types">For the types' names.</param>
/// <param name="time">The clock.</param>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestFormLimits(ValueCountLimit = MaxValues)]
public sealed class IndexModel(QuestionBank bank, BankKeeper keeper, QuestionTypes types, TimeProvider time) : LmsPage
{
    private const int MaxValues = QuestionBank.MaxAtOnce + 50;
    private const int Rows = 50;

    /// <summary>The questions shown.</summary>
    public BankPage Found { get; private set; } = new([], null, 0);

    /// <summary>What the list can be narrowed by.</summary>
    public BankShelves Shelves { get; private set; } = null!;

    /// <summary>The questions that are to be moved, labelled or dated; empty when none are.</summary>
    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    /// <summary>Why nothing changed; null when nothing was refused.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>Today, where the host is.</summary>
    public DateOnly Today => Dates.DateOf(time.GetUtcNow());

    internal BankQuery Query { get; private set; } = null!;

    internal BankReceipt? Receipt { get; private set; }

    internal BankWords Words => new(this, types);

    /// <summary>Shows the list.</summary>
    /// <param name="token">Cancels the call.</param>
    public Task OnGetAsync(CancellationToken token) => ShowAsync(token);

    /// <summary>Changes the chosen questions as the pressed button says, and shows the list with what was done.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken token)
    {
        Query = new(Request.Query, Today);
        var ids = await BankSelection.OfAsync(bank, Actor, Request.Form, Query.Filter, QuestionBank.MaxAtOnce, token);
        var act = Request.Form["gor"].ToString();
        switch (act)
        {
            case "andra" when ids.Count > 0:
                Chosen = ids;
                break;
            case "klar":
                Tell(await keeper.MakeReadyAsync(Actor, ids, token), count => new($"{Questions(count)} är klara att använda.", $"{Questions(count)} ready for use."));
                break;
            case "angra":
                await UndoAsync(token);
                break;
            default:
                var change = ChangeOf(act);
                Tell(await keeper.ChangeAsync(Actor, ids, change, token), count => Done(act, change, count));
                Chosen = Problem is null ? [] : ids;
                break;
        }

        if (Problem is { Kind: RefusalKind.NotFound } hidden)
            return Refused(hidden);
        await ShowAsync(token);
        if (Problem is not null)
            Response.StatusCode = Problems.StatusOf(Problem.Kind);
        return Page();
    }

    internal string Questions(int count) => Count(count, new("fråga", "question"), new("frågor", "questions"));

    private async Task ShowAsync(CancellationToken token)
    {
        Query = new(Request.Query, Today);
        Found = await bank.ListAsync(Actor, Query.Filter, Query.After, Rows, token);
        Shelves = await bank.FindShelvesAsync(Actor, token);
    }

    private BankChange ChangeOf(string act)
    {
        var form = Request.Form;
        var tag = new BankTag(BankQuery.KindOf(form["sort"].ToString()) ?? BankTagKind.Tag, form["markning"].ToString());
        return act switch
        {
            "dra-in" => new() { State = BankQuestionState.Retired },
            "utkast" => new() { State = BankQuestionState.Draft },
            "flytta" => new() { Category = form["kategori"].ToString() },
            "mark" => new() { Add = [tag] },
            "avmark" => new() { Remove = [tag] },
            "galler" => new()
            {
                SetsValidUntil = true,
                ValidUntil = DateOnly.TryParseExact(form["galler-till"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            },
            _ => new(),
        };
    }

    private Text Done(string act, BankChange change, int count) => act switch
    {
        "dra-in" => new($"{Questions(count)} utgår. De stannar där de redan används.", $"{Questions(count)} retired. They stay where they are already asked."),
        "utkast" => new($"{Questions(count)} är utkast igen.", $"{Questions(count)} made drafts again."),
        "flytta" => new($"{Questions(count)} ligger nu i {Words.Category(QuestionCategory.Tidy(change.Category!))}.", $"{Questions(count)} moved to {Words.Category(QuestionCategory.Tidy(change.Category!))}."),
        "mark" => new($"{Questions(count)} fick märkningen.", $"{Questions(count)} labelled."),
        "avmark" => new($"Märkningen är borttagen från {Questions(count)}.", $"The label is removed from {Questions(count)}."),
        _ => change.ValidUntil is { } day
            ? new($"{Questions(count)} gäller till {day:yyyy-MM-dd}.", $"{Questions(count)} valid until {day:yyyy-MM-dd}.")
            : new Text($"{Questions(count)} gäller tills vidare.", $"{Questions(count)} valid without an end."),
    };

    private async Task UndoAsync(CancellationToken token)
    {
        var undone = await keeper.RestoreAsync(Actor, BankReceipt.Read(Request.Form["fore"].ToString()), token);
        if (undone.Succeeded)
            Receipt = new(Say($"Ångrat. {Questions(undone.Value)} är som innan.", $"Undone. {Questions(undone.Value)} as before."), [], []);
        else
            Problem = undone.Refusal;
    }

    private void Tell(Outcome<BankChanged> outcome, Func<int, Text> words)
    {
        if (!outcome.Succeeded)
        {
            Problem = outcome.Refusal;
            return;
        }

        var changed = outcome.Value;
        Receipt = new(
            Say(words(changed.Before.Count)),
            changed.Before,
            [.. changed.Refused.Select(refused => (refused.Key, Say(refused.Value.Message)))]);
    }
}
