using Lms.AspNetCore.Assets;
using Lms.AspNetCore.Courses;
using Lms.Core;
using Lms.Core.Courses;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.AspNetCore.Mounting;

/// <summary>Addresses of our pages, with the host's path base and the mount in front.</summary>
/// <param name="mount">The mount.</param>
/// <param name="http">The request.</param>
public sealed class LmsLinks(LmsMount mount, HttpContext http)
{
    /// <summary>Mina utbildningar.</summary>
    public string Mine => mount.Url(http);

    /// <summary>The catalogue.</summary>
    public string Catalogue => mount.Url(http, "kurser");

    /// <summary>Mina intyg.</summary>
    public string Certificates => mount.Url(http, "intyg");

    /// <summary>The person's bookmarks.</summary>
    public string Bookmarks => mount.Url(http, "bokmarken");

    /// <summary>The trainers' studio.</summary>
    public string Studio => mount.Url(http, "studio");

    /// <summary>The administrators' page.</summary>
    public string Admin => mount.Url(http, "admin");

    /// <summary>Where administrators give people extended time.</summary>
    public string Accommodations => mount.Url(http, "admin/anpassningar");

    /// <summary>Messages to other systems, for administrators.</summary>
    public string Outbox => mount.Url(http, "admin/utskick");

    /// <summary>Where the choice of language is posted.</summary>
    public string LanguageChoice => mount.Url(http, "sprak");

    /// <summary>Root of the JSON API, for scripts.</summary>
    public string Api => mount.Url(http, "api");

    /// <summary>A course's page.</summary>
    /// <param name="course">The course's id.</param>
    public string Course(string course) => mount.Url(http, $"kurser/{course}");

    /// <summary>The words that a course explains.</summary>
    /// <param name="course">The course's id.</param>
    public string Glossary(string course) => mount.Url(http, $"kurser/{course}/ordlista");

    /// <summary>The contents of a course's handbook.</summary>
    /// <param name="course">The course's id.</param>
    public string Handbook(string course) => mount.Url(http, $"kurser/{course}/handbok");

    /// <summary>A page of a course's handbook.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="page">The page's id.</param>
    public string HandbookPage(string course, string page) => mount.Url(http, $"kurser/{course}/handbok/{page}");

    /// <summary>A whole handbook as one document for printing.</summary>
    /// <param name="course">The course's id.</param>
    public string HandbookPrint(string course) => mount.Url(http, $"kurser/{course}/handbok/skriv-ut");

    /// <summary>A lesson.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id within the course.</param>
    public string Lesson(string course, string lesson) => mount.Url(http, $"kurser/{course}/lektioner/{lesson}");

    /// <summary>A place in a lesson.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id within the course.</param>
    /// <param name="block">1 for the lesson's first block; 0 or less for its beginning.</param>
    public string LessonAt(string course, string lesson, int block) => At(Lesson(course, lesson), block);

    /// <summary>Where a lesson's bookmark is posted.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id within the course.</param>
    public string Bookmark(string course, string lesson) => Lesson(course, lesson) + "/bokmarke";

    /// <summary>Sharing a lesson.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id within the course.</param>
    public string Share(string course, string lesson) => Lesson(course, lesson) + "/dela";

    /// <summary>Where taking back or hiding a share is posted.</summary>
    /// <param name="share">The share.</param>
    public string Shared(ShareId share) => mount.Url(http, $"delat/{share}");

    /// <summary>Search inside a course; the words go in <c>q</c>.</summary>
    /// <param name="course">The course's id.</param>
    public string CourseSearch(string course) => mount.Url(http, $"kurser/{course}/sok");

    /// <summary>A whole course as one page for printing.</summary>
    /// <param name="course">The course's id.</param>
    public string CoursePrint(string course) => mount.Url(http, $"kurser/{course}/skriv-ut");

    /// <summary>What has changed in a course since the person began it.</summary>
    /// <param name="course">The course's id.</param>
    public string CourseChanges(string course) => mount.Url(http, $"kurser/{course}/andringar");

    /// <summary>A group task's sheet for printing.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="lesson">The lesson's id within the course.</param>
    /// <param name="task">The block's id.</param>
    public string GroupTask(string course, string lesson, string task) => mount.Url(http, $"kurser/{course}/lektioner/{lesson}/gruppovning/{task}");

    /// <summary>A quiz: what it is about, attempts made, start.</summary>
    /// <param name="course">The course's id.</param>
    /// <param name="quiz">The quiz's id within the course.</param>
    public string Quiz(string course, string quiz) => mount.Url(http, $"kurser/{course}/prov/{quiz}");

    /// <summary>An attempt being answered.</summary>
    /// <param name="attempt">The attempt.</param>
    public string Attempt(AttemptId attempt) => mount.Url(http, $"forsok/{attempt}");

    /// <summary>The last look before handing in.</summary>
    /// <param name="attempt">The attempt.</param>
    public string Submit(AttemptId attempt) => mount.Url(http, $"forsok/{attempt}/lamna-in");

    /// <summary>The result of an attempt.</summary>
    /// <param name="attempt">The attempt.</param>
    public string Result(AttemptId attempt) => mount.Url(http, $"forsok/{attempt}/resultat");

    /// <summary>Where a sign-in in a tab of its own ends.</summary>
    public string SignedIn => mount.Url(http, "inloggad");

    /// <summary>A certificate's page.</summary>
    /// <param name="number">Its number.</param>
    public string Certificate(string number) => mount.Url(http, $"intyg/{number}");

    /// <summary>A certificate as PDF.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="language">Language to print in, or <c>both</c>.</param>
    public string CertificatePdf(string number, string language) => mount.Url(http, $"api/certificates/{number}.pdf?lang={language}");

    /// <summary>The courses' certificate designs and the logos.</summary>
    public string CertificateDesigns => mount.Url(http, "admin/intyg");

    /// <summary>The design of a course's certificate.</summary>
    /// <param name="course">The course's id.</param>
    public string CertificateDesign(string course) => mount.Url(http, $"admin/intyg/{course}");

    /// <summary>A picture that the municipality has for its certificates.</summary>
    /// <param name="hash">SHA-256 of the picture, lower-case hex.</param>
    public string CertificatePicture(string hash) => mount.Url(http, $"media/intyg/{hash}");

    /// <summary>A certificate's public verify page.</summary>
    /// <param name="code">Its code.</param>
    public string Verify(string code) => mount.Url(http, $"verify/{code}");

    /// <summary>A trainer's question set; null for a new one.</summary>
    /// <param name="set">The set.</param>
    public string QuestionSet(Guid? set) => mount.Url(http, set is null ? "studio/snabbprov" : $"studio/snabbprov/{set}");

    /// <summary>A question set as a learner will see it.</summary>
    /// <param name="set">The set.</param>
    public string QuestionSetPreview(Guid set) => mount.Url(http, $"studio/snabbprov/{set}/forhandsvisning");

    /// <summary>Publishing a question set.</summary>
    /// <param name="set">The set.</param>
    public string QuestionSetPublish(Guid set) => mount.Url(http, $"studio/snabbprov/{set}/publicera");

    /// <summary>The municipality's question bank.</summary>
    public string QuestionBank => mount.Url(http, "studio/fragor");

    /// <summary>Where a new question of the bank begins.</summary>
    public string NewBankQuestion => mount.Url(http, "studio/fragor/ny");

    /// <summary>Where a question of the bank is written.</summary>
    /// <param name="question">The question.</param>
    public string BankQuestion(Guid question) => mount.Url(http, $"studio/fragor/{question}");

    /// <summary>Where a question of the bank is tried.</summary>
    /// <param name="question">The question.</param>
    public string BankTry(Guid question) => mount.Url(http, $"studio/fragor/{question}/prova");

    /// <summary>A question of the bank: its versions and where it is used.</summary>
    /// <param name="question">The question.</param>
    public string BankVersions(Guid question) => mount.Url(http, $"studio/fragor/{question}/versioner");

    /// <summary>The question banks that all municipalities share.</summary>
    public string SharedBanks => mount.Url(http, "studio/fragor/delade");

    /// <summary>The questions of one shared bank.</summary>
    /// <param name="course">The course's id.</param>
    public string SharedBank(string course) => mount.Url(http, $"studio/fragor/delade/{course}");

    /// <summary>Bringing questions in from a file.</summary>
    public string Import => mount.Url(http, "studio/import");

    /// <summary>A table to fill in with questions.</summary>
    /// <param name="format">Id of a format, such as <c>xlsx</c>.</param>
    public string ImportTemplate(string format) => mount.Url(http, $"studio/import?mall={format}");

    /// <summary>Taking questions out as a file; which ones is said as in the list of the bank.</summary>
    public string Export => mount.Url(http, "studio/export");

    /// <summary>Answers that wait for a mark.</summary>
    public string Marking => mount.Url(http, "studio/bedomning");

    /// <summary>Marking one answer.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="question">The question's id.</param>
    public string Mark(AttemptId attempt, string question) => mount.Url(http, $"studio/bedomning/{attempt.Value}/{question}");

    /// <summary>How quizzes do.</summary>
    public string Results => mount.Url(http, "studio/resultat");

    /// <summary>How one quiz and its questions do.</summary>
    /// <param name="quiz">Course and quiz.</param>
    public string Result(ItemKey quiz) => mount.Url(http, $"studio/resultat/{quiz.Course}/{quiz.Item}");

    /// <summary>Other rules at a quiz for a person or a unit.</summary>
    /// <param name="quiz">Course and quiz.</param>
    public string Overrides(ItemKey quiz) => Result(quiz) + "/undantag";

    /// <summary>Regrading a question of a quiz.</summary>
    /// <param name="quiz">Course and quiz.</param>
    public string Regrade(ItemKey quiz) => Result(quiz) + "/rattning";

    /// <summary>A picture of a course; null when the course has no such file.</summary>
    /// <param name="course">The course.</param>
    /// <param name="path">Its path in the content folder.</param>
    public string? Media(Course course, string path)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.Assets.TryGetValue(path, out var hash) ? Media(hash, path) : null;
    }

    /// <summary>The picture of a question of the bank; null when it has none, or one that the bank does not keep.</summary>
    /// <param name="path">The question's <see cref="Core.Quizzes.QuestionPicture.Path"/>.</param>
    public string? BankPicture(string? path) => path is not null && Core.Authoring.Bank.BankPicture.HashOf(path) is { } hash ? Media(hash, path) : null;

    private string Media(string hash, string path) => mount.Url(http, $"media/{hash}/{Uri.EscapeDataString(Path.GetFileName(path))}");

    /// <summary>A file of ours, with a version that lets browsers keep it.</summary>
    /// <param name="path">For example <c>lms.css</c>.</param>
    public string Static(string path) =>
        mount.Url(http, "static/" + http.RequestServices.GetRequiredService<LmsAssets>().Versioned(path));

    /// <summary>A place on a page with blocks.</summary>
    /// <param name="page">The page's address.</param>
    /// <param name="block">1 for the first block; 0 or less for the page's beginning.</param>
    internal static string At(string page, int block) => block > 0 ? $"{page}#{BlockTag.AnchorOf(block)}" : page;
}
