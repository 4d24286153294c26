using Lms.Core.Courses;
using Lms.Core.Enrolments;
using Lms.Core.Organisation;
using Lms.Core.Tests.Quizzes;

namespace Lms.Core.Tests.Enrolments;

/// <summary>Whether a person goes on where she was, or takes a first step.</summary>
[TestFixture]
public sealed class EnrolledCourseTests
{
    private static readonly Course Course = SampleCourse.With(SampleCourse.Exam(), SampleCourse.Lesson("ett"), SampleCourse.Lesson("tva"), SampleCourse.Lesson("extra", required: false));

    [TestCase(null, null, false, false, TestName = "Joined and nothing opened")]
    [TestCase(null, "ett", true, true, TestName = "The first lesson opened")]
    [TestCase(null, "extra", true, false, TestName = "Only looked at what need not be read")]
    [TestCase("ett", "ett", true, true, TestName = "A lesson read")]
    [TestCase("ett", null, true, true, TestName = "A lesson recognised and none opened")]
    public void Begun_and_under_way(string? read, string? opened, bool begun, bool underWay)
    {
        var version = new CourseVersion(TenantId.Library, VersionId.New(), "1.0.0", SampleCourse.Noon, Course);
        var enrolment = new Enrolment
        {
            Id = EnrolmentId.New(),
            Tenant = TenantId.New(),
            Person = PersonId.New(),
            CourseId = Course.Id,
            Version = new VersionKey(TenantId.Library, version.Id),
            EnrolledAt = SampleCourse.Noon,
            LastLesson = opened,
            Facts = read is null ? [] : [new CompletionFact(FactKind.Read, read, SampleCourse.Noon)],
        };
        var course = new EnrolledCourse(version, enrolment, CourseProgress.Of(Course, enrolment));

        Assert.That((course.IsBegun, course.IsUnderWay), Is.EqualTo((begun, underWay)));
    }
}
