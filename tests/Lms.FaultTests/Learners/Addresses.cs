namespace Lms.FaultTests.Learners;

/// <summary>Addresses of what learners call.</summary>
internal static class Addresses
{
    public const string Course = "felprov";
    public const string Lesson = "las";
    public const string Exam = "prov";
    private const string Api = "/utbildning/api";

    public static string SignIn(string subject, string tenant) => $"/felprov/signin/{subject}?tenant={tenant}";

    public static string SignInAdministrator(string subject, string tenant) => $"{SignIn(subject, tenant)}&role=administrator";

    public static string Administration => "/utbildning/admin?lang=en";

    public static string CourseApi => $"{Api}/courses/{Course}";

    public static string Enrolment => $"{Api}/courses/{Course}/enrolment";

    public static string Read => $"{Api}/lessons/{Course}.{Lesson}/read";

    public static string Attempts(string quiz) => $"{Api}/quizzes/{Course}.{quiz}/attempts";

    public static string Answer(Guid attempt, string question) => $"{Api}/attempts/{attempt}/answers/{Uri.EscapeDataString(question)}";

    public static string Submission(Guid attempt) => $"{Api}/attempts/{attempt}/submission";

    public static string Review(Guid attempt) => $"{Api}/attempts/{attempt}/review";
}
