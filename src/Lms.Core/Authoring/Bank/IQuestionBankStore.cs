using Lms.Core.Organisation;
using Lms.Core.Quizzes;

namespace Lms.Core.Authoring.Bank;

/// <summary>The municipalities' question banks. Judges no permission.</summary>
public interface IQuestionBankStore
{
    /// <summary>Questions, last changed first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">From <see cref="BankPage.Next"/>; null or unknown = from the beginning.</param>
    /// <param name="most">At most so many, <see cref="BankPage.MaxRows"/> at most.</param>
    /// <param name="token">Cancels the call.</param>
    Task<BankPage> ListAsync(TenantId tenant, BankFilter filter, string? after, int most, CancellationToken token);

    /// <summary>What lists may be narrowed by.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="token">Cancels the call.</param>
    Task<BankShelves> FindShelvesAsync(TenantId tenant, CancellationToken token);

    /// <summary>A question with its draft, or null.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    Task<BankQuestion?> FindAsync(TenantId tenant, Guid id, CancellationToken token);

    /// <summary>A question's versions, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<BankQuestionVersion>> ListVersionsAsync(TenantId tenant, Guid id, CancellationToken token);

    /// <summary>The latest versions of questions, in the order asked for; those without one are left out.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ids">The questions.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<BankQuestionVersion>> ListLatestAsync(TenantId tenant, IReadOnlyList<Guid> ids, CancellationToken token);

    /// <summary>
    /// What questions say: their latest version, or the draft where there is none. In the order asked for, with the name
    /// that courses use and with their category.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ids">The questions.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<QuestionSource>> ListSourcesAsync(TenantId tenant, IReadOnlyList<Guid> ids, CancellationToken token);

    /// <summary>Where a question is asked, newest course version first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<BankUse>> ListUsesAsync(TenantId tenant, Guid id, CancellationToken token);

    /// <summary>Questions of the bank with one of these fingerprints; retired ones do not count.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="hashes">Fingerprints.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<BankTwin>> FindTwinsAsync(TenantId tenant, IReadOnlyList<string> hashes, CancellationToken token);

    /// <summary>Adds drafts of the actor's own: all, or none when the call fails.</summary>
    /// <param name="actor">Becomes their owner.</param>
    /// <param name="questions">The drafts. One whose id is there already is left as it is.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The keys that they got, in order.</returns>
    Task<IReadOnlyList<string>> AddAsync(Actor actor, IReadOnlyList<NewBankQuestion> questions, CancellationToken token);

    /// <summary>Keeps what a file held for an hour, for the actor alone.</summary>
    /// <param name="actor">Whose file it is.</param>
    /// <param name="import">UUID version 7.</param>
    /// <param name="questions">What it held.</param>
    /// <param name="token">Cancels the call.</param>
    Task KeepAsync(Actor actor, Guid import, IReadOnlyList<NewBankQuestion> questions, CancellationToken token);

    /// <summary>What the actor's file held; null when it is kept no longer, or is somebody else's.</summary>
    /// <param name="actor">Whose file it is.</param>
    /// <param name="import">From <see cref="KeepAsync"/>.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<NewBankQuestion>?> FindKeptAsync(Actor actor, Guid import, CancellationToken token);

    /// <summary>Saves what is written over the named revision. The same save sent again finds itself.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="id">The question.</param>
    /// <param name="revision">The revision that it builds on.</param>
    /// <param name="content">What is written.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The stored question, or the refusals <c>not-found</c>, <see cref="QuestionChangedByOther"/>.</returns>
    Task<Outcome<BankQuestion>> SaveDraftAsync(Actor actor, Guid id, int revision, BankContent content, CancellationToken token);

    /// <summary>Makes the next version, takes the draft away and makes a draft of a question ready. The same call sent again finds itself.</summary>
    /// <param name="actor">Who makes it.</param>
    /// <param name="id">The question.</param>
    /// <param name="revision">The revision that it builds on.</param>
    /// <param name="content">What the version says; it can be read as a question.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The version, or the refusals <c>not-found</c>, <see cref="QuestionChangedByOther"/>.</returns>
    Task<Outcome<BankQuestionVersion>> AddVersionAsync(Actor actor, Guid id, int revision, BankContent content, CancellationToken token);

    /// <summary>Changes the place of questions, all in one transaction. Ids that are not there are passed over.</summary>
    /// <param name="actor">Who changes.</param>
    /// <param name="ids">The questions.</param>
    /// <param name="change">What changes.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>Where they stood before, for who wants to undo it.</returns>
    Task<IReadOnlyList<BankPlace>> ChangeAsync(Actor actor, IReadOnlyList<Guid> ids, BankChange change, CancellationToken token);

    /// <summary>Puts questions back where they stood, all in one transaction.</summary>
    /// <param name="actor">Who undoes.</param>
    /// <param name="places">From <see cref="ChangeAsync"/>.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>How many were put back.</returns>
    Task<int> RestoreAsync(Actor actor, IReadOnlyList<BankPlace> places, CancellationToken token);

    /// <summary>Writes down what a published course asks; what is written already stays.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="uses">What it asks.</param>
    /// <param name="token">Cancels the call.</param>
    Task RecordUseAsync(TenantId tenant, IReadOnlyList<BankUse> uses, CancellationToken token);

    /// <summary>Tells that the actor has a question open, and gives the others who told so within the last two minutes.</summary>
    /// <param name="actor">Who has it open.</param>
    /// <param name="id">The question; nothing is written when it is not there.</param>
    /// <param name="token">Cancels the call.</param>
    Task<IReadOnlyList<BankReader>> OpenAsync(Actor actor, Guid id, CancellationToken token);

    /// <summary>Tells that the actor has closed a question.</summary>
    /// <param name="actor">Who had it open.</param>
    /// <param name="id">The question.</param>
    /// <param name="token">Cancels the call.</param>
    Task CloseAsync(Actor actor, Guid id, CancellationToken token);
}
