using Lms.AspNetCore.Mounting;

namespace Lms.AspNetCore.Builder;

/// <summary>Addresses of the pages where trainers write courses.</summary>
public static class BuilderLinks
{
    /// <summary>The tenant's own courses.</summary>
    /// <param name="links">Addresses.</param>
    public static string OwnCourses(this LmsLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return links.Studio + "/kurser";
    }

    /// <summary>A course being written.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="draft">The draft.</param>
    public static string OwnCourse(this LmsLinks links, Guid draft) => $"{links.OwnCourses()}/{draft}";

    /// <summary>A lesson being written.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="lesson">The lesson's id.</param>
    public static string OwnLesson(this LmsLinks links, Guid draft, string lesson) => $"{links.OwnCourse(draft)}/lektioner/{lesson}";

    /// <summary>A quiz being put together.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="quiz">The quiz's id.</param>
    public static string OwnQuiz(this LmsLinks links, Guid draft, string quiz) => $"{links.OwnCourse(draft)}/prov/{quiz}";

    /// <summary>A quiz as a learner will meet it.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="quiz">The quiz's id.</param>
    public static string OwnQuizPreview(this LmsLinks links, Guid draft, string quiz) => links.OwnQuiz(draft, quiz) + "/visning";

    /// <summary>What publishing a course would do, and doing it.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="draft">The draft.</param>
    public static string OwnCoursePublish(this LmsLinks links, Guid draft) => links.OwnCourse(draft) + "/publicera";

    /// <summary>The versions of a course that were published.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="draft">The draft.</param>
    public static string OwnCourseVersions(this LmsLinks links, Guid draft) => links.OwnCourse(draft) + "/versioner";

    /// <summary>A course as a file.</summary>
    /// <param name="links">Addresses.</param>
    /// <param name="draft">The draft.</param>
    public static string OwnCoursePackage(this LmsLinks links, Guid draft) => links.OwnCourse(draft) + "/paket";

    /// <summary>The municipality's own words in courses.</summary>
    /// <param name="links">Addresses.</param>
    public static string OwnWords(this LmsLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return links.Studio + "/lokalt";
    }
}
