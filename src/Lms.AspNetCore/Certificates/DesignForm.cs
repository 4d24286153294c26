using System.Globalization;
using Lms.Core.Certificates.Design;
using Lms.Core.Certificates.Designing;
using Microsoft.AspNetCore.Http;

namespace Lms.AspNetCore.Certificates;

/// <summary>The editor's form: what it holds, and the buttons that change the order of its parts.</summary>
internal static class DesignForm
{
    // Above what a design may have, so that the check says so and nothing that was written is lost.
    private const int MostParts = 60;

    /// <summary>The design in the form. Fields of a part stand under the same names, in order.</summary>
    internal static CertificateDesign Read(IFormCollection form)
    {
        var (kinds, styles, swedish, english) = (form["slag"], form["stil"], form["sv"], form["en"]);
        var elements = new List<CertificateElement>();
        for (var i = 0; i < Math.Min(kinds.Count, MostParts); i++)
        {
            if (Word<CertificateElementKind>(kinds[i]) is { } kind)
                elements.Add(new(kind, Word<CertificateElementStyle>(At(styles, i)) ?? default, Texts(At(swedish, i), At(english, i))));
        }

        return new(Texts(form["titel-sv"].ToString(), form["titel-en"].ToString()), elements) { BothLanguages = form.ContainsKey("bada") };
    }

    /// <summary>What the preview is to show.</summary>
    internal static PreviewWish Wish(string? name, string? language) =>
        new(language is "sv" or "en" or CertificateDesign.Both ? language : null, name == "lang");

    /// <summary>Does what a button says.</summary>
    /// <param name="design">As in the form.</param>
    /// <param name="action"><c>upp:3</c>, <c>ner:3</c>, <c>bort:3</c> (parts count from 0) or <c>lagg</c>; anything else changes nothing.</param>
    /// <param name="kind">The kind to add.</param>
    /// <returns>The design, and the part to go to.</returns>
    internal static (CertificateDesign Design, int? Focus) Apply(CertificateDesign design, string? action, string? kind)
    {
        var parts = design.Elements.ToList();
        var word = action?.Split(':')[0];
        if (word == "lagg" && parts.Count < MostParts && Word<CertificateElementKind>(kind) is { } added)
        {
            var place = PlaceOfNew(parts, added);
            parts.Insert(place, CertificateElement.New(added));
            return (design with { Elements = parts }, place);
        }

        if (!int.TryParse(action?.Split(':').ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= parts.Count)
            return (design, null);
        var to = word switch { "upp" => at - 1, "ner" => at + 1, _ => at };
        if (word == "bort")
        {
            parts.RemoveAt(at);
            return (design with { Elements = parts }, parts.Count == 0 ? null : Math.Min(at, parts.Count - 1));
        }

        if (to == at || to < 0 || to >= parts.Count)
            return (design, at);
        (parts[at], parts[to]) = (parts[to], parts[at]);
        return (design with { Elements = parts }, to);
    }

    // A logo belongs at the top; everything else is added last, where the eye and the focus go anyway.
    private static int PlaceOfNew(List<CertificateElement> parts, CertificateElementKind kind) => kind == CertificateElementKind.Logo ? 0 : parts.Count;

    private static T? Word<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsDigit(word![0]) ? value : null;

    private static string At(Microsoft.Extensions.Primitives.StringValues values, int at) => at < values.Count ? values[at] ?? "" : "";

    private static Dictionary<string, string> Texts(string swedish, string english) => new()
    {
        ["sv"] = swedish.ReplaceLineEndings("\n"),
        ["en"] = english.ReplaceLineEndings("\n"),
    };
}
