using System.Globalization;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lms.AspNetCore.Authoring.Bank;

/// <summary>Which questions the page shows, as its address says it.</summary>
/// <param name="query">The request's query.</param>
/// <param name="today">For what runs out soon.</param>
internal sealed class BankQuery(IQueryCollection query, DateOnly today)
{
    /// <summary>Stands for questions without a category; no category has this name.</summary>
    internal const string NoCategory = "/";

    /// <summary>A question runs out soon when it has so many days left.</summary>
    internal const int SoonDays = 60;

    private const int MaxText = 200;

    private static readonly string[] Narrowing = ["sok", "typ", "status", "kategori", "markning", "agare", "gar-ut"];

    internal string Text => Of("sok");

    internal string Type => Of("typ");

    internal string State => Of("status");

    internal string Category => Of("kategori");

    internal string Tag => Of("markning");

    internal string Owner => Of("agare");

    internal bool Expires => Of("gar-ut").Length > 0;

    internal bool ChoosesAll => Of("valda") == "alla";

    internal string? After => Of("efter") is { Length: > 0 } after ? after : null;

    /// <summary>True when something more than words narrows the list.</summary>
    internal bool IsFiltered => Narrowing.Skip(1).Any(name => Of(name).Length > 0);

    internal BankFilter Filter => new()
    {
        Text = Text,
        Type = Type.Length == 0 ? null : Type,
        State = StateOf(State),
        Category = Category.Length == 0 ? null : Category == NoCategory ? "" : Category,
        Tag = TagOf(Tag),
        Owner = Guid.TryParse(Owner, out var owner) ? new PersonId(owner) : null,
        ExpiresBefore = Expires ? today.AddDays(SoonDays) : null,
    };

    /// <summary>The query of the same list with something else: <c>?sok=tolk&amp;status=klara</c>, or nothing.</summary>
    /// <param name="name">What is to be otherwise.</param>
    /// <param name="value">How; null = without it.</param>
    internal string With(string name, string? value)
    {
        var made = new QueryBuilder();
        foreach (var kept in Narrowing.Append("efter").Append("valda"))
        {
            // Another filter begins from the beginning.
            var text = kept == name ? value ?? "" : kept is "efter" or "valda" && name != "valda" ? "" : Of(kept);
            if (text.Length > 0)
                made.Add(kept, text);
        }

        return made.ToQueryString().Value ?? "";
    }

    /// <summary>The query of this very list, where in it the page stands included.</summary>
    internal string Same => With("valda", null);

    internal static string TagValue(BankTag tag) => $"{tag.Kind.ToString().ToLowerInvariant()}:{tag.Value}";

    internal static BankTag? TagOf(string text) => text.Split(':', 2) is [var kind, { Length: > 0 } value] && KindOf(kind) is { } known
        ? new(known, value)
        : null;

    internal static BankTagKind? KindOf(string text) =>
        Enum.TryParse<BankTagKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !int.TryParse(text, CultureInfo.InvariantCulture, out _) ? kind : null;

    private static BankQuestionState? StateOf(string text) => text switch
    {
        "utkast" => BankQuestionState.Draft,
        "klara" => BankQuestionState.Ready,
        "utgangna" => BankQuestionState.Retired,
        _ => null,
    };

    private string Of(string name)
    {
        var text = query[name].ToString().Trim();
        return text.Length > MaxText ? "" : text;
    }
}
