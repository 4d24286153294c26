using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Authoring.Bank;

/// <summary>The questions that a form means: the ticked ones, or all that a list shows on all its pages.</summary>
internal static class BankSelection
{
    /// <summary>The ids, at most one more than <paramref name="most"/>.</summary>
    /// <param name="bank">The questions.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="form">The form; null = all of the list.</param>
    /// <param name="filter">The list.</param>
    /// <param name="most">How many may be meant.</param>
    /// <param name="token">Cancels the call.</param>
    internal static async Task<IReadOnlyList<Guid>> OfAsync(
        QuestionBank bank, Actor actor, IFormCollection? form, BankFilter filter, int most, CancellationToken token)
    {
        if (form is not null && form["omfang"] != "alla")
            return [.. form["fraga"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(most + 1)];
        var ids = new List<Guid>();
        string? after = null;
        do
        {
            var page = await bank.ListAsync(actor, filter, after, BankPage.MaxRows, token);
            ids.AddRange(page.Rows.Select(row => row.Question.Id));
            after = page.Next;
        }
        while (after is not null && ids.Count <= most);
        return ids;
    }
}
