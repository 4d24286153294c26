using Lms.Core.Html;
using Lms.Core.Organisation;

namespace Lms.Core.Courses.Local;

/// <summary>
/// Fills the slots that courses leave for a municipality's own words. They are read in every version of the course, and
/// stay when the course is published anew. Trainers and administrators write; everybody in the municipality reads.
/// </summary>
/// <param name="courses">Published courses.</param>
/// <param name="store">What is written.</param>
public sealed class LocalWords(ICourseStore courses, IOwnWordsStore store)
{
    /// <summary>Name of the block that is such a slot.</summary>
    public const string Kind = "local";

    /// <summary>The most characters in a slot.</summary>
    public const int MaxLength = 10_000;

    private static readonly Refusal ChangedByOther = new("local-changed-by-other", new Text(
        "Någon annan har sparat texten medan du skrev. Inget är överskrivet. Jämför dem och spara den som ska gälla.",
        "Somebody else saved the text while you were writing. Nothing is overwritten. Compare them and save the one that counts."));

    /// <summary>Every slot of the courses that the catalogue offers; none for who may not write.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<LocalSlot>> ListAsync(Actor actor, CancellationToken token)
    {
        if (!MayWrite(actor))
            return [];
        var written = (await store.ListAsync(actor.Tenant, token)).ToDictionary(words => words.Slot);
        var slots = new List<LocalSlot>();
        foreach (var card in await courses.ListAsync(actor.Tenant, null, actor.Language, token))
        {
            if (await courses.FindVersionAsync(actor.Tenant, card.Version, token) is not { } version)
                continue;
            slots.AddRange(
                from lesson in version.Course.Lessons
                from block in lesson.Blocks
                where block.Kind == Kind
                let key = new ItemKey(card.Id, block.Id)
                select new LocalSlot(card.Title, lesson.Title, key, lesson.Id, block.Settings["title"], block.Html, written.GetValueOrDefault(key)));
        }

        return slots;
    }

    /// <summary>The municipality's words in a slot as sanitised HTML per language; empty when nothing is written.</summary>
    /// <param name="tenant">Whose words.</param>
    /// <param name="slot">The course and the slot's id.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<LocalText> ReadAsync(TenantId tenant, ItemKey slot, CancellationToken token) =>
        (await store.FindAsync(tenant, slot, token))?.Words.Map((_, markdown) => LessonMarkdown.Read(markdown, (_, _, _) => { }).Html) ?? LocalText.Empty;

    /// <summary>Writes in a slot; empty words leave it to the course's own.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="slot">The course and the slot's id.</param>
    /// <param name="words">Markdown per language.</param>
    /// <param name="revision">The revision that the change builds on; 0 for the first.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>What is stored, or the refusals <c>not-found</c>, <c>local-text</c> and <c>local-changed-by-other</c>.</returns>
    public async Task<Outcome<OwnWords>> WriteAsync(Actor actor, ItemKey slot, LocalText words, int revision, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!(await ListAsync(actor, token)).Any(one => one.Key == slot))
            return Refusal.NotFound;
        if (Fault(words) is { } fault)
            return new Refusal("local-text", fault, RefusalKind.Invalid);
        var tidy = new LocalText(words.ByLanguage.Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary(one => one.Key, one => one.Value.Trim()));
        return await store.SaveAsync(actor, new(slot, tidy, revision, default), token) is { } saved ? saved : ChangedByOther;
    }

    private static Text? Fault(LocalText words)
    {
        Text? fault = null;
        foreach (var markdown in words.ByLanguage.Values)
        {
            if (markdown.Length > MaxLength)
                return new($"Texten får ha högst {MaxLength} tecken.", $"The text may have at most {MaxLength} characters.");
            LessonMarkdown.Read(markdown, (line, _, message) => fault ??= new($"Rad {line + 1}: {message.Swedish}", $"Line {line + 1}: {message.English}"));
        }

        return fault;
    }

    private static bool MayWrite(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsAny(Role.Trainer | Role.Administrator);
    }
}
