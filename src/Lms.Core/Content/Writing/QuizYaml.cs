using System.Globalization;
using Lms.Core.Content.Yaml;
using Lms.Core.Quizzes;

namespace Lms.Core.Content.Writing;

/// <summary>Writes a quiz as <c>module.yaml</c> has it, leaving out what is as it would be anyway.</summary>
/// <param name="yaml">Receives the quiz.</param>
internal sealed class QuizYaml(YamlOutline yaml)
{
    public void Write(Quiz quiz)
    {
        var plain = new Quiz { Id = "", Kind = quiz.Kind, Title = quiz.Title };
        yaml.Text("id", quiz.Id);
        yaml.Set("kind", quiz.Kind == QuizKind.Exam ? "exam" : "self-test");
        yaml.Text("title", quiz.Title);
        yaml.Text("behaviour", quiz.Behaviour);
        Asked(quiz.Questions, quiz.Draw);
        yaml.Records("sections", quiz.Sections, Section);
        yaml.Flag("shuffle", quiz.Shuffle);
        if (quiz.Points.Count > 0)
            yaml.Set("points", YamlOutline.Mapping(quiz.Points.Select(one => (QuizSectionReader.NameOf(one.Key), YamlOutline.Number(one.Value)))));
        if (quiz.AllRequired)
            yaml.Set("required", "all");
        yaml.Texts("required", [.. quiz.Required.Select(QuizSectionReader.NameOf)]);
        if (quiz.PassMark is { } mark)
            yaml.Set("pass-mark", YamlOutline.Number(mark));
        Rules(quiz, plain);
        if (quiz.Review != plain.Review && quiz.Matrix is null)
            yaml.Set("review", quiz.Review == ReviewPolicy.MarksOnly ? "marks-only" : "after-pass");
        if (quiz.Matrix is { } matrix)
            Matrix(matrix, quiz);
        yaml.Records("bands", quiz.Bands, band =>
        {
            yaml.Set("from", YamlOutline.Number(band.From));
            yaml.Text("text", band.Text);
        });
    }

    private void Rules(Quiz quiz, Quiz plain)
    {
        yaml.Number("attempts", quiz.Attempts);
        if (quiz.GradeMethod != plain.GradeMethod)
            yaml.Set("grade-method", quiz.GradeMethod.ToString().ToLowerInvariant());
        yaml.Number("delay", quiz.DelayMinutes);
        yaml.Flag("build-on-last", quiz.BuildsOnLast);
        if (quiz.Navigation != plain.Navigation)
            yaml.Set("navigation", "sequential");
        yaml.Number("time-limit", quiz.TimeLimitMinutes);
        if (quiz.TimeLimitMinutes > 0)
            yaml.Number("grace", quiz.GraceSeconds, plain.GraceSeconds);
        Time("opens", quiz.Opens);
        Time("closes", quiz.Closes);
        yaml.Number("markers", quiz.Markers, plain.Markers);
        if (quiz.Markers > 1 && quiz.MarkersApart != plain.MarkersApart)
            yaml.Set("markers-apart", YamlOutline.Number(quiz.MarkersApart));
    }

    private void Section(QuizSection section)
    {
        yaml.Text("title", section.Title);
        yaml.Text("text", section.Text);
        Asked(section.Questions, section.Draw);
        yaml.Flag("shuffle", section.Shuffle);
    }

    private void Asked(IReadOnlyList<string> questions, IReadOnlyList<QuizDraw> draw)
    {
        yaml.Texts("questions", [.. questions.Select(QuizSectionReader.NameOf)]);
        yaml.Records("draw", draw, one =>
        {
            yaml.Set("category", YamlOutline.Scalar(one.Category));
            yaml.Number("count", one.Count);
        });
    }

    private void Time(string name, DateTime? time)
    {
        if (time is { } known)
            yaml.Text(name, known.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    private void Matrix(ReviewMatrix matrix, Quiz quiz)
    {
        yaml.Record("review-matrix", () =>
        {
            yaml.Set("during", Words(matrix.During));
            yaml.Set("right-after", Words(matrix.RightAfter));
            yaml.Set("later", Words(matrix.Later));
            if (quiz.Closes is not null || matrix.AfterClose != ReviewItems.All)
                yaml.Set("after-close", Words(matrix.AfterClose));
        });
    }

    private static string Words(ReviewItems items) => items switch
    {
        ReviewItems.All => "all",
        ReviewItems.None => "none",
        _ => YamlOutline.List(QuizReviewReader.Items.Where(one => items.HasFlag(one.Item)).Select(one => one.Name)),
    };
}
