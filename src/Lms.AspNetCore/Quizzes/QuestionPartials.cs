using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewEngines;

namespace Lms.AspNetCore.Quizzes;

/// <summary>
/// Finds a question type's partials by its name: <c>multiple-choice</c> has
/// <c>/Areas/Lms/Pages/Quizzes/Types/MultipleChoice/_Question.cshtml</c> and <c>_Review.cshtml</c>. An assembly that
/// adds a type brings them at that path; a type without them is drawn by the kinds of its fields.
/// </summary>
/// <param name="views">The host's views, those of its assemblies included.</param>
public sealed class QuestionPartials(ICompositeViewEngine views)
{
    private const string Folder = "/Areas/Lms/Pages/Quizzes/Types/";

    /// <summary>The partial that asks; its model is <see cref="QuestionPart"/>.</summary>
    /// <param name="type">The type's name.</param>
    public string Question(string type) => Find(type, "_Question.cshtml");

    /// <summary>The partial that shows a graded answer; its model is <see cref="QuestionPart"/> with feedback.</summary>
    /// <param name="type">The type's name.</param>
    public string Review(string type) => Find(type, "_Review.cshtml");

    /// <summary>The partial that an author fills in, its model <c>FormView</c>; null when the type has no form of its own drawing.</summary>
    /// <param name="type">The type's name.</param>
    public string? Edit(string type)
    {
        var own = $"{Folder}{FolderOf(type)}/_Edit.cshtml";
        return views.GetView(executingFilePath: null, own, isMainPage: false).Success ? own : null;
    }

    private static string FolderOf(string type) => string.Concat(type
        .Split('-', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));

    private string Find(string type, string file)
    {
        var own = $"{Folder}{FolderOf(type)}/{file}";
        return views.GetView(executingFilePath: null, own, isMainPage: false).Success ? own : Folder + file;
    }
}
