using Lms.Core.Accommodations;
using Lms.Core.Authoring;
using Lms.Core.Authoring.Bank;
using Lms.Core.Authoring.Courses;
using Lms.Core.Authoring.Editing;
using Lms.Core.Bookmarks;
using Lms.Core.Certificates;
using Lms.Core.Certificates.Designing;
using Lms.Core.Content;
using Lms.Core.Content.Checking;
using Lms.Core.Content.Publishing;
using Lms.Core.Content.Writing;
using Lms.Core.Courses;
using Lms.Core.Courses.Blocks;
using Lms.Core.Courses.Changes;
using Lms.Core.Courses.Local;
using Lms.Core.Enrolments;
using Lms.Core.Outbox;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Behaviours;
using Lms.Core.Quizzes.Gift;
using Lms.Core.Quizzes.Marking;
using Lms.Core.Quizzes.Overrides;
using Lms.Core.Quizzes.Player;
using Lms.Core.Quizzes.Regrading;
using Lms.Core.Quizzes.Sweep;
using Lms.Core.Quizzes.Types.Categorise;
using Lms.Core.Quizzes.Types.Cloze;
using Lms.Core.Quizzes.Types.Dialogue;
using Lms.Core.Quizzes.Types.Essay;
using Lms.Core.Quizzes.Types.Gaps;
using Lms.Core.Quizzes.Types.HotSpot;
using Lms.Core.Quizzes.Types.Information;
using Lms.Core.Quizzes.Types.Kprim;
using Lms.Core.Quizzes.Types.Matching;
using Lms.Core.Quizzes.Types.MultipleChoice;
using Lms.Core.Quizzes.Types.Numerical;
using Lms.Core.Quizzes.Types.Ordering;
using Lms.Core.Quizzes.Types.RandomMatching;
using Lms.Core.Quizzes.Types.SelectText;
using Lms.Core.Quizzes.Types.ShortAnswer;
using Lms.Core.Quizzes.Types.TrueFalse;
using Lms.Core.Results;
using Lms.Core.Sharing;
using Lms.Core.StartChecks;
using Lms.Core.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Lms.Core;

/// <summary>Registers the library without the web: use cases, question types and behaviours.</summary>
public static class LmsCoreRegistration
{
    /// <summary>Registers the core. <c>AddLms</c> of the web library calls it; a worker or a tool calls it alone.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options.</param>
    public static LmsBuilder AddLmsCore(this IServiceCollection services, Action<LmsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<LmsOptions>();
        if (configure is not null)
            options.Configure(configure);
        services.AddMissingStores();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StartPolicy>();
        services.TryAddSingleton<StartReport>();
        services.TryAddSingleton<QuestionTypes>();
        services.TryAddSingleton<QuizBehaviours>();
        services.TryAddSingleton<QuestionViews>();
        services.TryAddSingleton<CourseCatalogue>();
        services.TryAddSingleton<CourseEnroller>();
        services.TryAddSingleton<LessonReader>();
        services.TryAddSingleton<CourseNews>();
        services.TryAddSingleton<BookmarkShelf>();
        services.TryAddSingleton<LessonSharing>();
        services.TryAddSingleton<LearningOverview>();
        services.TryAddSingleton<QuizRunner>();
        services.TryAddSingleton<AttemptMarker>();
        services.TryAddSingleton<QuizResults>();
        services.TryAddSingleton<Regrader>();
        services.TryAddSingleton<OverrideDesk>();
        services.TryAddSingleton<QuizIntroductions>();
        services.TryAddSingleton<AttemptSweeper>();
        services.TryAddSingleton<OutboxOversight>();
        services.TryAddSingleton<AccommodationDesk>();
        services.TryAddSingleton<CertificateDesk>();
        services.TryAddSingleton<CertificateDesigner>();
        services.TryAddSingleton<LogoKeeper>();
        services.TryAddSingleton<ITemplateEngine, LmsTemplateEngine>();
        services.TryAddSingleton<ModuleReader>();
        services.TryAddSingleton<ContentChecker>();
        services.TryAddSingleton<ModuleReports>();
        services.TryAddSingleton<ModulePublisher>();
        services.TryAddSingleton<GiftReader>();
        services.TryAddSingleton<QuestionSetAuthor>();
        services.TryAddSingleton<QuestionEditor>();
        services.TryAddSingleton<QuestionPreviewer>();
        services.TryAddSingleton<QuestionBank>();
        services.TryAddSingleton<BankKeeper>();
        services.TryAddSingleton<BankImporter>();
        services.TryAddSingleton<BankPictures>();
        services.TryAddSingleton<SharedBanks>();
        services.TryAddSingleton<ManuscriptReader>();
        services.TryAddSingleton<ManuscriptCheck>();
        services.TryAddSingleton<SharedCourses>();
        services.TryAddSingleton<CourseAuthor>();
        services.TryAddSingleton<CoursePacker>();
        services.TryAddSingleton<BankPicker>();
        services.TryAddSingleton<QuizPreviewer>();
        services.TryAddSingleton<PersonPreview>();
        services.TryAddSingleton<CoursePublisher>();
        services.TryAddSingleton<CourseEditions>();
        services.TryAddSingleton<LocalWords>();
        services.TryAddSingleton<FactReviewer>();
        services.AddSingleton<QuizBehaviour, DeferredFeedback>();
        services.AddSingleton<QuizBehaviour, ImmediateFeedback>();
        services.AddSingleton<QuizBehaviour, Interactive>();
        services.AddSingleton<QuizBehaviour, InteractiveCountback>();
        services.AddSingleton<QuizBehaviour, Adaptive>();
        services.AddSingleton<QuizBehaviour, AdaptiveNoPenalty>();
        services.AddSingleton<QuizBehaviour, CertaintyDeferred>();
        services.AddSingleton<QuizBehaviour, CertaintyImmediate>();
        services.AddSingleton<QuizBehaviour, ManualMarking>();
        return new LmsBuilder(services)
            .AddQuestionType<MultipleChoiceType>()
            .AddQuestionType<TrueFalseType>()
            .AddQuestionType<ShortAnswerType>()
            .AddQuestionType<MatchingType>()
            .AddQuestionType<GapSelectType>()
            .AddQuestionType<DragWordsType>()
            .AddQuestionType<ClozeType>()
            .AddQuestionType<RandomMatchingType>()
            .AddQuestionType<SelectTextType>()
            .AddQuestionType<NumericalType>()
            .AddQuestionType<OrderingType>()
            .AddQuestionType<KprimType>()
            .AddQuestionType<CategoriseType>()
            .AddQuestionType<DialogueType>()
            .AddQuestionType<HotSpotType>()
            .AddQuestionType<EssayType>()
            .AddQuestionType<InformationType>()
            .AddBlockType<TextBlock>()
            .AddBlockType<FactBlock>()
            .AddBlockType<ScenarioBlock>()
            .AddBlockType<ReflectionBlock>()
            .AddBlockType<GroupTaskBlock>()
            .AddBlockType<ChecklistBlock>()
            .AddBlockType<PictureBlock>()
            .AddBlockType<SoundBlock>()
            .AddBlockType<FilmBlock>()
            .AddBlockType<QuizBlock>()
            .AddBlockType<LocalBlock>()
            .AddBlockType<NoteBlock>();
    }

    /// <summary>Adds a question type, exactly as the shipped ones are added.</summary>
    /// <typeparam name="T">The type's class.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LmsBuilder AddQuestionType<T>(this LmsBuilder builder)
        where T : QuestionType, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<QuestionType>(new T());
        return builder;
    }

    /// <summary>Adds a block type, exactly as the shipped ones are added.</summary>
    /// <typeparam name="T">The type's class.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LmsBuilder AddBlockType<T>(this LmsBuilder builder)
        where T : BlockType, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<BlockType>(new T());
        return builder;
    }
}
