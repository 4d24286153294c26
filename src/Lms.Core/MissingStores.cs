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
using Lms.Core.KeyRing;
using Lms.Core.Organisation;
using Lms.Core.Outbox;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Marking.Pairs;
using Lms.Core.Quizzes.Overrides;
using Lms.Core.Quizzes.Regrading;
using Lms.Core.Quizzes.Sweep;
using Lms.Core.Results;
using Lms.Core.Sharing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lms.Core;

/// <summary>Stand in the place of stores until a database is chosen, and name the call that is missing.</summary>
internal static class MissingStores
{
    internal static void AddMissingStores(this IServiceCollection services)
    {
        Missing<ICourseStore>(services);
        Missing<IModuleStore>(services);
        Missing<IEnrolmentStore>(services);
        Missing<IAttemptStore>(services);
        Missing<IMarkStore>(services);
        Missing<IOpinionStore>(services);
        Missing<IResultStore>(services);
        Missing<IRegradingStore>(services);
        Missing<IOverrideStore>(services);
        Missing<ICertificateStore>(services);
        Missing<ICertificateDesignStore>(services);
        Missing<IPersonStore>(services);
        Missing<IQuestionSetStore>(services);
        Missing<IQuestionBankStore>(services);
        Missing<ICourseDraftStore>(services);
        Missing<IOwnWordsStore>(services);
        Missing<IIntentStore>(services);
        Missing<IAccommodationStore>(services);
        Missing<IBookmarkStore>(services);
        Missing<ILessonShareStore>(services);
        Missing<IPublicationStore>(services);
        Missing<IOutboxDesk>(services);
        Missing<IKeyRingStore>(services);
        Missing<IOverdueStore>(services);
        services.TryAddSingleton<ICertificatePrinter, MissingPrinter>();
    }

    private static void Missing<T>(IServiceCollection services)
        where T : class => services.TryAddSingleton<T>(_ => throw new InvalidOperationException(
            "The learning platform has no database. Continue AddLms(…) with .UsePostgres(connectionString)."));
}
