using System.Globalization;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Player;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Lms.AspNetCore.Quizzes;

/// <summary>A posted form, cut down to the fields that the questions ask for.</summary>
/// <param name="form">The form.</param>
internal sealed class PostedAnswers(IFormCollection form)
{
    internal static string SequenceName(QuestionView question) => "lopnummer." + question.Id;

    /// <summary>The answer as typed; null when the form does not hold the question at all.</summary>
    internal Answer? Find(QuestionView question)
    {
        if (!form.TryGetValue(SequenceName(question), out var known))
            return null;
        var prefix = QuestionPart.PrefixOf(question);
        var response = new Response(question.Fields.Select(field =>
            new KeyValuePair<string, IReadOnlyList<string>>(field.Name, Values(form[prefix + field.Name]))));

        // A page that claims no number has seen nothing, so anything stored is newer than it.
        var last = long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : 0;
        return new Answer(question.Id, last + 1, response.Only(question.Fields));
    }

    private static IReadOnlyList<string> Values(StringValues values) => [.. values.OfType<string>()];
}
