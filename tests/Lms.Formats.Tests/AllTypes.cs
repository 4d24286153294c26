using Lms.Core.Quizzes;

namespace Lms.Formats.Tests;

/// <summary>Every question type of the core, and options that read with them.</summary>
internal static class AllTypes
{
    public static QuestionTypes Types { get; } = new(typeof(QuestionType).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(QuestionType)) && !type.IsAbstract)
        .Select(type => (QuestionType)Activator.CreateInstance(type, nonPublic: true)!));

    public static FormatReadingOptions Options { get; } = new("sv", FormatLimits.Default, Types);
}
