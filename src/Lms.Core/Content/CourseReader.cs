using Lms.Core.Certificates.Design;
using Lms.Core.Content.Lessons;
using Lms.Core.Content.Yaml;
using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Content;

/// <summary>Reads one course of <c>module.yaml</c> with its lessons.</summary>
/// <param name="context">The module.</param>
/// <param name="competences">Ids of the module's competences.</param>
internal sealed class CourseReader(ModuleContext context, IReadOnlySet<string> competences)
{
    private static readonly string[] Pictures = ["motet", "halsa", "samtal", "leda", "egen"];

    public Course Read(YamlRecord yaml)
    {
        var id = yaml.Id("id");
        List<Quiz> quizzes = [.. new QuizListReader(context).Read(yaml).Select(quiz => quiz with { Information = InformationOf(quiz) })];
        var exam = yaml.Text("exam", required: false) ?? "";
        var certificate = yaml.Text("certificate", required: false);
        var course = new Course
        {
            Id = id,
            Title = yaml.Local("title"),
            Summary = yaml.Local("summary"),
            Picture = yaml.Word("picture", "egen", Pictures),
            IsSample = yaml.Flag("sample", false),
            Minutes = yaml.Number("minutes", 1, 6_000),
            Languages = context.Languages,
            Competences = yaml.Texts("competences"),
            Modules = Modules(yaml, id, new LessonBuilder(context, quizzes.Select(quiz => quiz.Id).ToHashSet(), exam)),
            Quizzes = quizzes,
            Exam = exam.Length == 0 ? null : exam,
            Questions = QuestionsOf(quizzes),
            Certificate = Certificate(yaml, certificate),
            CertificateValidMonths = yaml.Number("certificate-valid-months", 0, 600, 0),
            Assets = context.Assets,
            Handbook = context.Handbook.For(id),
        };
        var used = context.WholeLanguages.SelectMany(language => GlossaryEntry.Of(context.Glossary, course.Lessons, language)).Select(entry => entry.Term.Id).ToHashSet(StringComparer.Ordinal);
        course = course with { Glossary = [.. context.Glossary.Where(term => used.Contains(term.Id))] };
        course = course with { Languages = [.. course.Languages.Where(language => !LanguageTag.IsVariant(language) || course.LessonsIn(language).Any() || course.Handbook.Any(page => page.Sheet.IsIn(language)))] };
        yaml.RefuseOthers();
        foreach (var unknown in course.Competences.Where(competence => !competences.Contains(competence)))
            yaml.Report("competences", "competence-unknown", $"Kompetensen ”{unknown}” står inte under competences. Skriv den där, eller rätta stavningen.", $"The competence “{unknown}” is not listed under competences. List it there, or correct the spelling.");
        CheckQuizzes(yaml, course, exam);
        PrivateQuizCheck.Check(yaml, course, context.QuestionTypes);
        CheckLessonIds(yaml, course);
        return course;
    }

    private static string ModuleId(string folder) =>
        folder.Length > 3 && char.IsAsciiDigit(folder[0]) && char.IsAsciiDigit(folder[1]) && folder[2] == '-' ? folder[3..] : "";

    private static void CheckQuizzes(YamlRecord yaml, Course course, string exam)
    {
        if (exam.Length > 0 && course.FindQuiz(exam)?.Kind != QuizKind.Exam)
            yaml.Report("exam", "exam-unknown", $"Kursen har inget prov (kind: exam) som heter ”{exam}”. Rätta namnet, eller skriv provet under quizzes.", $"The course has no exam (kind: exam) called “{exam}”. Correct the name, or write the exam under quizzes.");
        foreach (var (record, quiz) in yaml.Records("quizzes").Zip(course.Quizzes).Where(one => one.Second.Id != exam && !course.Lessons.Any(lesson => lesson.HasQuiz(one.Second.Id))))
            record.Report("id", "quiz-unused", $"”{quiz.Id}” visas inte i någon lektion och är inte kursens prov. Lägg ett block ::: quiz i en lektion, eller ta bort det ur module.yaml.", $"“{quiz.Id}” is shown in no lesson and is not the course’s exam. Put a block ::: quiz in a lesson, or remove it from module.yaml.");
    }

    private static void CheckLessonIds(YamlRecord yaml, Course course)
    {
        foreach (var twice in course.Lessons.GroupBy(lesson => lesson.Id).Where(group => group.Count() > 1))
            yaml.Report("modules", "lesson-id-twice", $"Två lektioner i kursen heter ”{twice.Key}”. Byt namn på den enas filer.", $"Two lessons of the course are called “{twice.Key}”. Rename the files of one of them.");
        foreach (var twice in course.Modules.GroupBy(module => module.Id).Where(group => group.Key.Length > 0 && group.Count() > 1))
            yaml.Report("modules", "module-id-twice", $"Två moduler i kursen heter ”{twice.Key}”. Byt namn på den enas mapp.", $"Two modules of the course are called “{twice.Key}”. Rename the folder of one of them.");
    }

    private List<CourseModule> Modules(YamlRecord yaml, string courseId, LessonBuilder builder)
    {
        var root = $"courses/{courseId}/";
        var modules = new List<CourseModule>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in yaml.Records("modules"))
        {
            var folder = record.Text("folder") ?? "";
            var id = ModuleId(folder);
            if (folder.Length > 0 && !AuthorId.IsValid(id))
                record.Report("folder", "folder-wrong", "Mappen ska heta som 01-vad-ar-kultur.", "The folder must be named like 01-vad-ar-kultur.");
            listed.Add(folder);
            modules.Add(new CourseModule(
                id,
                record.Local("title"),
                record.Number("minutes", 1, 600),
                [.. record.Records("objectives").Select(objective => objective.Local())],
                folder.Length == 0 ? [] : Lessons(root + folder, builder)));
            record.RefuseOthers();
        }

        if (modules.Count == 0)
            yaml.Report("modules", "course-empty", "Kursen har inga moduler. Skriv dem under modules, en för varje mapp.", "The course has no modules. Write them under modules, one for each folder.");
        foreach (var stray in context.Folder.Paths.Where(path => path.StartsWith(root, StringComparison.Ordinal) && !listed.Contains(path[root.Length..].Split('/')[0])))
            context.Faults.Add(stray, 0, "file-unlisted", "Filen ligger i en mapp som inte står under modules i module.yaml. Skriv mappen där, eller ta bort filen.", "The file lies in a folder that is not listed under modules in module.yaml. List the folder there, or remove the file.");
        return modules;
    }

    private List<Lesson> Lessons(string folder, LessonBuilder builder)
    {
        var pages = new LessonFolder(context, new("Lektionen", "The lesson")).Read(folder);
        if (!context.Folder.Paths.Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal)))
            context.Faults.Add(folder, 0, "module-empty", "Mappen har inga lektioner. Skriv en lektion i den, till exempel 01-start.sv.md, eller ta bort mappen ur module.yaml.", "The folder has no lessons. Write a lesson in it, such as 01-start.sv.md, or remove the folder from module.yaml.");
        List<(Lesson Lesson, LessonFile File)> lessons = [.. pages.Select(page => (builder.Build(page.Id, page.Files), page.Files[0]))];
        ChoiceCheck.Check(lessons, context.Faults);
        return [.. lessons.Select(one => one.Lesson)];
    }

    private List<string> InformationOf(Quiz quiz) => [.. quiz.AllSections
        .SelectMany(section => section.Questions)
        .Where(id => context.Questions.TryGetValue(id, out var source) && context.QuestionTypes.AsksNothing(source))];

    private List<QuestionSource> QuestionsOf(List<Quiz> quizzes) => [.. context.Questions.Values
        .Where(question => quizzes.Exists(quiz => quiz.MayHold(question)))
        .OrderBy(question => question.Id, StringComparer.Ordinal)];

    private CertificateDesign? Certificate(YamlRecord yaml, string? name)
    {
        if (name is null)
            return null;
        if (context.Certificates.TryGetValue(name, out var design))
            return design;
        yaml.Report("certificate", "certificate-unknown", $"Filen certificates/{name}.yaml finns inte. Skriv den, eller rätta namnet.", $"There is no file certificates/{name}.yaml. Write it, or correct the name.");
        return null;
    }
}
