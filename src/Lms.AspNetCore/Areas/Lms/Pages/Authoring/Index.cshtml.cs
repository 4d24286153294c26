using Lms.AspNetCore.Authoring;
using Lms.AspNetCore.Mounting;
using Lms.Core.Authoring;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.AspNetCore.Pages.Authoring;

/// <summary>The studio: the municipality's own question sets.</summary>
/// <param name="author">The trainers' path.</param>
/// <param name="publications">What sets were published as.</param>
/// <param name="types">Question types, for their names.</param>
public sealed class IndexModel(QuestionSetAuthor author, SetPublications publications, QuestionTypes types) : LmsPage
{
    /// <summary>The sets, last changed first.</summary>
    public IReadOnlyList<QuestionSet> Sets { get; private set; } = [];

    private IReadOnlyDictionary<Guid, CourseVersion> Published { get; set; } = new Dictionary<Guid, CourseVersion>();

    /// <summary>Shows the list.</summary>
    /// <param name="token">Cancels the call.</param>
    public async Task OnGetAsync(CancellationToken token)
    {
        Sets = await author.ListAsync(Actor, token);
        Published = await publications.FindAsync(Actor, Sets, token);
    }

    /// <summary>What the set was published as; null when it is a draft only.</summary>
    /// <param name="set">The set.</param>
    public CourseVersion? PublishedAs(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Published.GetValueOrDefault(set.Id);
    }

    internal CheckedGift Check(QuestionSet set) => new(author.Check(set.Gift), types, Language);
}
