using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lms.Core.Content.Checking;

namespace Lms.Cli.Content;

/// <summary>A check for other programs. Names are stable; sentences are given in both languages.</summary>
internal static class CheckJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ContentCheck check, DateOnly day) => JsonSerializer.Serialize(
        new
        {
            Module = check.Reading.ModuleId,
            check.Reading.Version,
            check.Reading.Languages,
            Date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Errors = check.Count(CheckSeverity.Error),
            Warnings = check.Count(CheckSeverity.Warning),
            Notes = check.Count(CheckSeverity.Note),
            Messages = check.Messages.Select(message => new
            {
                File = message.Path,
                message.Line,
                message.Column,
                Severity = message.Severity.ToString().ToLowerInvariant(),
                message.Code,
                Sv = message.Text.Swedish,
                En = message.Text.English,
            }),
            Courses = check.Courses.Select(course => new
            {
                Id = course.CourseId,
                Title = course.Title.ByLanguage,
                course.Minutes,
                course.Modules,
                course.Questions,
                course.ExamQuestions,
                course.Dialogues,
                course.DialogueNodes,
                course.Words,
                course.Lessons,
            }),
        },
        Options);
}
