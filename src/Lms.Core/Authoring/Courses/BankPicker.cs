using Lms.Core.Authoring.Bank;
using Lms.Core.Content.Writing;
using Lms.Core.Organisation;

namespace Lms.Core.Authoring.Courses;

/// <summary>Copies questions of the municipality's bank into courses, each in its latest version.</summary>
/// <param name="bank">The bank.</param>
/// <param name="store">Where versions lie.</param>
public sealed class BankPicker(QuestionBank bank, IQuestionBankStore store)
{
    /// <summary>The most questions to choose among.</summary>
    public const int Most = 1_000;

    /// <summary>The questions that are ready and have a version, <see cref="Most"/> at most.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<BankQuestion>> ListAsync(Actor actor, CancellationToken token)
    {
        var questions = new List<BankQuestion>();
        string? after = null;
        do
        {
            var page = await bank.ListAsync(actor, new BankFilter { State = BankQuestionState.Ready }, after, BankPage.MaxRows, token);
            questions.AddRange(page.Rows.Select(row => row.Question).Where(question => question.Latest > 0));
            after = page.Next;
        }
        while (after is not null && questions.Count < Most);

        return questions;
    }

    /// <summary>Copies of questions, in the order asked for.</summary>
    /// <param name="actor">The trainer.</param>
    /// <param name="questions">Some of those that <see cref="ListAsync"/> gave.</param>
    /// <param name="token">Cancels the call.</param>
    public async Task<IReadOnlyList<PickedQuestion>> PickAsync(Actor actor, IReadOnlyCollection<BankQuestion> questions, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (!CourseAuthor.MayWrite(actor) || questions.Count == 0)
            return [];
        var byId = questions.ToDictionary(question => question.Id);
        var versions = await store.ListLatestAsync(actor.Tenant, [.. byId.Keys], token);
        return [.. versions.Select(version => new PickedQuestion(
            version.Source with { Id = byId[version.QuestionId].CourseName, Category = byId[version.QuestionId].Category }, version.QuestionId, version.Number))];
    }
}
