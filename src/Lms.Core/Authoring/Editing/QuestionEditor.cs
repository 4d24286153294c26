using Lms.Core.Authoring.Advice;
using Lms.Core.Authoring.Bank;
using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Editing;

/// <summary>
/// Writes one question of the bank, by form or by text: whatever is typed is kept, and told back as the other of the two,
/// with problems and advice. Whoever is neither trainer nor administrator is answered as if nothing existed.
/// </summary>
/// <param name="types">The host's question types.</param>
/// <param name="bank">The bank.</param>
public sealed class QuestionEditor(QuestionTypes types, QuestionBank bank)
{
    private const string FirstLanguage = "sv";
    private const int MostGathered = 60;

    private readonly QuestionForm forms = new(types);
    private readonly QuestionText texts = new(types);

    /// <summary>A new question, which nothing is stored of.</summary>
    /// <param name="type">Name of its type.</param>
    /// <returns>The question, or the refusal <c>not-found</c> when there is no such type.</returns>
    public Outcome<EditedQuestion> Start(string type)
    {
        if (types.Find(type) is not { } known)
            return Refusal.NotFound;
        var fields = QuestionForm.Empty(known);
        var text = known.Form is null ? new AuthoredText(QuestionSyntax.Yaml, known.Example) : forms.Read(fields, BankQuestion.NameOf("fraga"), FirstLanguage, []).Text;
        return new EditedQuestion(null, type, FirstLanguage, null, fields, text, [], [], WasText: false);
    }

    /// <summary>A question as its author left it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The question, or the refusal <c>not-found</c>.</returns>
    public async Task<Outcome<EditedQuestion>> FindAsync(Actor actor, Guid id, CancellationToken token)
    {
        var found = await bank.FindAsync(actor, id, token);
        return found.Succeeded ? await ShowAsync(actor, found.Value, token) : found.Refusal;
    }

    /// <summary>The stored question of a refusal, as the other author left it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="stored">The question with its draft.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<EditedQuestion> ShowAsync(Actor actor, BankQuestion stored, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var state = WrittenState.Read(stored.Draft?.Fields);
        var before = await BeforeAsync(actor, stored, state, token);
        var language = LanguageOf(before);
        if (state.Fields is { } fields)
            return Edited(stored, language, await ReadAsync(actor, new(stored.Type, fields, null), stored.Key, language, token), fields, before);
        if (stored.Draft?.Text is { } text)
            return Edited(stored, language, await ReadAsync(actor, new(stored.Type, null, text.Text), stored.Key, language, token), null, before);
        var written = before is null ? new AuthoredText(QuestionSyntax.Gift, "") : texts.Write(before, language);
        return Edited(stored, language, await ReadAsync(actor, new(stored.Type, null, written.Text), stored.Key, language, token), null, before) with { WasText = false };
    }

    /// <summary>What was typed, read without being stored.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="stored">As it lies in the bank; null when it is new.</param>
    /// <param name="input">What was typed.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<EditedQuestion> TryAsync(Actor actor, BankQuestion? stored, QuestionInput input, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(input);
        var before = stored is null ? null : await BeforeAsync(actor, stored, WrittenState.Read(stored.Draft?.Fields), token);
        var language = LanguageOf(before);
        return Edited(stored, language, await ReadAsync(actor, input, stored?.Key ?? "fraga", language, token), input.Fields, before, input.Type);
    }

    /// <summary>Saves what was typed, faults and all.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="id">The question; a new UUID for a new one.</param>
    /// <param name="revision">The revision that it builds on; 0 for a new one.</param>
    /// <param name="input">What was typed.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The question as stored, or the refusals of <see cref="QuestionBank.SaveDraftAsync"/>. After a refusal nothing has changed.</returns>
    public async Task<Outcome<EditedQuestion>> SaveAsync(Actor actor, Guid id, int revision, QuestionInput input, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(input);
        var stored = (await bank.FindAsync(actor, id, token)).Value;
        if (stored is null && revision > 0)
            return Refusal.NotFound;
        var edited = await TryAsync(actor, stored, input, token);
        var before = edited.Source is null && stored is not null
            ? await BeforeAsync(actor, stored, WrittenState.Read(stored.Draft?.Fields), token)
            : null;
        var state = new WrittenState(input.Fields?.ToDictionary(StringComparer.Ordinal), before);
        var saved = await bank.SaveDraftAsync(
            actor, id, revision, new DraftEdit(edited.Type, edited.Source, input.Text is null ? null : edited.Text, state.ToJson(), TitleOf(edited, input)), token);
        return saved.Then(question => edited with { Stored = question });
    }

    private static string LanguageOf(QuestionSource? source) => source?.Prompt.ByLanguage.Keys.FirstOrDefault() ?? FirstLanguage;

    private static string TitleOf(EditedQuestion edited, QuestionInput input) =>
        input.Fields is { } typed ? typed.GetValueOrDefault("text", "") : edited.Text.Text.AtMost(BankQuestion.MaxTitleLength);

    private async Task<QuestionSource?> BeforeAsync(Actor actor, BankQuestion stored, WrittenState state, CancellationToken token)
    {
        if ((stored.Draft?.Source ?? state.Before) is { } before)
            return before;
        return stored.Latest > 0 && await bank.ListVersionsAsync(actor, stored.Id, token) is [var latest, ..] ? latest.Source : null;
    }

    private async Task<QuestionReading> ReadAsync(Actor actor, QuestionInput input, string key, string language, CancellationToken token)
    {
        var reading = Read(input, key, language, []);
        if (reading.Source is not null || reading.Unfinished?.Settings.GetValueOrDefault("category") is not { Length: > 0 } category)
            return reading;
        var page = await bank.ListAsync(actor, new BankFilter { Category = category }, null, MostGathered, token);
        return Read(input, key, language, await bank.ListSourcesAsync(actor, [.. page.Rows.Select(row => row.Question.Id)], token));
    }

    private QuestionReading Read(QuestionInput input, string key, string language, IReadOnlyList<QuestionSource> others) => input.Fields is { } fields
        ? forms.Read(fields, BankQuestion.NameOf(key), language, others)
        : texts.Read(new(QuestionText.SyntaxOf(input.Text ?? ""), input.Text ?? ""), BankQuestion.NameOf(key), language, others);

    private EditedQuestion Edited(
        BankQuestion? stored, string language, QuestionReading reading, IReadOnlyDictionary<string, string>? fields, QuestionSource? before, string type = "")
    {
        var source = reading.Source is { } read ? KeptLanguages.Keep(read, before, language) with { Category = stored?.Category ?? "" } : null;
        var known = source ?? reading.Unfinished;
        var shown = known?.Type is { Length: > 0 } said && types.Find(said) is not null ? said : stored?.Type ?? type;
        return new(
            stored,
            shown,
            language,
            source,
            fields ?? ((source ?? before) is { } whole ? forms.Of(whole, language) : types.Find(shown) is { } empty ? QuestionForm.Empty(empty) : new Dictionary<string, string>()),
            reading.Text,
            reading.Problems,
            known is null ? [] : QuestionAdviser.Advise(known, language),
            fields is null);
    }
}
