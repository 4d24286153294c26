using Lms.Core.Content.Writing;

namespace Lms.Core.Authoring.Courses.Edits;

/// <summary>What the course is called and says of itself, its languages, and what completes it.</summary>
/// <param name="Title">Title.</param>
/// <param name="Summary">For the catalogue.</param>
/// <param name="Picture">Motif.</param>
/// <param name="Languages">Whole languages, the first one being the fallback; variants that the course has stay with theirs.</param>
/// <param name="Exam">The quiz that must be passed; null when reading is enough.</param>
/// <param name="Certificate">True: completing gives a certificate, the course's own or the plain one.</param>
/// <param name="ValidMonths">Months that a certificate is valid; 0 = without end.</param>
/// <param name="Stamp">Of the details that the change builds on; see <see cref="StampOf"/>.</param>
public sealed record DetailsWritten(
    LocalText Title, LocalText Summary, string Picture, IReadOnlyList<string> Languages, string? Exam, bool Certificate, int ValidMonths, string Stamp) : CourseEdit
{
    private const string PlainCertificate = "kursintyg";

    /// <inheritdoc/>
    public override string Step => "details";

    /// <summary>The stamp of a course's details.</summary>
    /// <param name="course">The course.</param>
    public static string StampOf(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return PartStamp.Of(new { course.Title, course.Summary, course.Picture, course.Languages, course.Exam, course.Certificate, course.CertificateValidMonths });
    }

    /// <inheritdoc/>
    public override Outcome<CourseManuscript> Apply(CourseManuscript course)
    {
        ArgumentNullException.ThrowIfNull(course);
        if (StampOf(course) != Stamp)
            return CourseRefusals.ChangedByOther;
        if (Languages.Count == 0)
            return CourseRefusals.LastLanguage;
        if (!Languages.All(LanguageTag.IsCode))
            return CourseRefusals.UnknownLanguage;
        if (Languages[0] != course.Languages[0] && course.Texts.Keys.Any(path => path.StartsWith("questions/", StringComparison.Ordinal)))
            return CourseRefusals.FirstLanguage;
        course = course with { Languages = [.. Languages.SelectMany(language => course.Languages.Where(one => LanguageTag.IsVariant(one) && LanguageTag.BaseOf(one) == language).Prepend(language))] };
        var title = Title.Tidy(course);
        if (ManuscriptEdits.TitleFault(title) is { } fault)
            return fault;
        var summary = Summary.Tidy(course);
        if (summary.ByLanguage.Values.Any(text => text.Length > ManuscriptEdits.MaxSummary))
            return CourseRefusals.LongText;
        course = course with
        {
            Title = title,
            Summary = summary,
            Picture = Picture,
            Exam = course.Quizzes.Any(quiz => quiz.Id == Exam) ? Exam : null,
            CertificateValidMonths = Math.Clamp(ValidMonths, 0, 600),
            Modules = [.. course.Modules.Select(module => module with { Lessons = [.. module.Lessons.Select(lesson => Whole(lesson, course))] })],
        };
        return Certificate ? WithCertificate(course) : course with { Certificate = null };
    }

    // A lesson has a file in every whole language, if only an empty one, so that it can be written there.
    private static ManuscriptLesson Whole(ManuscriptLesson lesson, CourseManuscript course) => lesson with
    {
        Text = new LocalText(course.Languages
            .Where(language => lesson.Text.Has(language) || !LanguageTag.IsVariant(language))
            .Union(lesson.Text.ByLanguage.Keys)
            .ToDictionary(language => language, language => lesson.Text.ByLanguage.GetValueOrDefault(language) ?? "")),
    };

    private static CourseManuscript WithCertificate(CourseManuscript course)
    {
        const string folder = "certificates/";
        if (course.Certificate is not null)
            return course;
        var own = course.Texts.Keys.FirstOrDefault(path => path.StartsWith(folder, StringComparison.Ordinal));
        return own is not null
            ? course with { Certificate = own[folder.Length..^".yaml".Length] }
            : course with
            {
                Certificate = PlainCertificate,
                Texts = new Dictionary<string, string>(course.Texts, StringComparer.Ordinal) { [folder + PlainCertificate + ".yaml"] = CertificateText.Plain },
            };
    }
}
