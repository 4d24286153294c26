using Lms.Postgres.Accommodations;
using Lms.Postgres.Authoring;
using Lms.Postgres.Authoring.Bank;
using Lms.Postgres.Authoring.Courses;
using Lms.Postgres.Bookmarks;
using Lms.Postgres.Certificates;
using Lms.Postgres.Content;
using Lms.Postgres.Courses;
using Lms.Postgres.Courses.Local;
using Lms.Postgres.Enrolments;
using Lms.Postgres.Intents;
using Lms.Postgres.Organisation;
using Lms.Postgres.Quizzes.Attempts;
using Lms.Postgres.Quizzes.Marking;
using Lms.Postgres.Quizzes.Marking.Pairs;
using Lms.Postgres.Quizzes.Overrides;
using Lms.Postgres.Quizzes.Regrading;
using Lms.Postgres.Results;
using Lms.Postgres.Sharing;
using Lms.Testing.Stores;

namespace Lms.Postgres.Tests.Stores;

internal static class PostgresStores
{
    public static LmsStores Over(LmsDatabase database) => new(
        new PostgresPersonStore(database.Connections),
        new PostgresCourseStore(database.Connections),
        new PostgresModuleStore(database.Connections),
        new PostgresEnrolmentStore(database.Connections),
        new PostgresAttemptStore(database.Connections),
        new PostgresMarkStore(database.Connections),
        new PostgresCertificateStore(database.Connections),
        new PostgresCertificateDesignStore(database.Connections),
        new PostgresQuestionSetStore(database.Connections),
        new PostgresQuestionBankStore(database.Connections),
        new PostgresIntentStore(database.Connections),
        new PostgresAccommodationStore(database.Connections),
        new PostgresBookmarkStore(database.Connections),
        new PostgresLessonShareStore(database.Connections),
        new PostgresPublicationStore(database.Connections))
    {
        CourseDrafts = new PostgresCourseDraftStore(database.Connections),
        OwnWords = new PostgresOwnWordsStore(database.Connections),
        Results = new PostgresResultStore(database.Connections),
        Opinions = new PostgresOpinionStore(database.Connections),
        Overrides = new PostgresOverrideStore(database.Connections),
        Regradings = new PostgresRegradingStore(database.Connections),
    };
}
