using Lms.Core.Accommodations;
using Lms.Core.Authoring;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Bookmarks;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Designing;
using Lms.Core.Content;
using Lms.Core.Content.Publishing;
using Lms.Core.Courses;
using Lms.Core.Courses.Local;
using Lms.Core.Enrolments;
using Lms.Core.Intents;
using Lms.Core.Organisation;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;
using Lms.Core.Quizzes.Overrides;
using Lms.Core.Quizzes.Regrading;
using Lms.Core.Results;
using Lms.Core.Sharing;

namespace Lms.Testing.Stores;

/// <summary>The stores of one implementation over one database, together, because one's rows refer to another's.</summary>
/// <param name="People">Tenants, units and people.</param>
/// <param name="Courses">Published courses.</param>
/// <param name="Modules">Publishing of content modules.</param>
/// <param name="Enrolments">Enrolments.</param>
/// <param name="Attempts">Attempts.</param>
/// <param name="Marks">Marks that people give.</param>
/// <param name="Certificates">Certificates.</param>
/// <param name="Designs">Municipalities' own certificate designs and logos.</param>
/// <param name="QuestionSets">Trainers' question sets.</param>
/// <param name="Bank">Question banks.</param>
/// <param name="Intents">Idempotency keys.</param>
/// <param name="Accommodations">Decisions on extended time.</param>
/// <param name="Bookmarks">Bookmarks.</param>
/// <param name="Shares">Lessons shared with a unit.</param>
/// <param name="Publications">What was published and what was refused.</param>
public sealed record LmsStores(
    IPersonStore People,
    ICourseStore Courses,
    IModuleStore Modules,
    IEnrolmentStore Enrolments,
    IAttemptStore Attempts,
    IMarkStore Marks,
    ICertificateStore Certificates,
    ICertificateDesignStore Designs,
    IQuestionSetStore QuestionSets,
    IQuestionBankStore Bank,
    IIntentStore Intents,
    IAccommodationStore Accommodations,
    IBookmarkStore Bookmarks,
    ILessonShareStore Shares,
    IPublicationStore Publications)
{
    /// <summary>Trainers' courses.</summary>
    public required ICourseDraftStore CourseDrafts { get; init; }

    /// <summary>Municipalities' own words in courses.</summary>
    public required IOwnWordsStore OwnWords { get; init; }

    /// <summary>Submitted attempts, for those who judge questions.</summary>
    public required IResultStore Results { get; init; }

    /// <summary>What two markers find, each by themselves.</summary>
    public required IOpinionStore Opinions { get; init; }

    /// <summary>Other rules at a quiz for a person or a unit.</summary>
    public required IOverrideStore Overrides { get; init; }

    /// <summary>Decisions to regrade.</summary>
    public required IRegradingStore Regradings { get; init; }
}
