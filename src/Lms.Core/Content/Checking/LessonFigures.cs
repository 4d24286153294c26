namespace Lms.Core.Content.Checking;

/// <summary>A lesson in figures.</summary>
/// <param name="ModuleId">The module that it lies in.</param>
/// <param name="LessonId">The lesson.</param>
/// <param name="Minutes">Minutes, as the author says.</param>
/// <param name="Words">Words, by language.</param>
/// <param name="Lix">Reading ease (LIX) by variant of Swedish.</param>
public sealed record LessonFigures(
    string ModuleId, string LessonId, int Minutes, IReadOnlyDictionary<string, int> Words, IReadOnlyDictionary<string, int> Lix);
