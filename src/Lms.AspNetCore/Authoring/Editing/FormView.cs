using System.Text.RegularExpressions;
using Lms.Core;
using Lms.Core.Authoring.Advice;
using Lms.Core.Authoring.Editing;
using Lms.Core.Quizzes.Forms;

namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>
/// The form of a question as its page draws it. A type's own <c>Types/&lt;Type&gt;/_Edit.cshtml</c> has it as its model; names
/// and ids of controls come from here, so that the scripts know them.
/// </summary>
/// <param name="design">What the type's form has.</param>
/// <param name="fields">What is typed, by place.</param>
/// <param name="problems">What is wrong.</param>
/// <param name="notes">What could be better.</param>
/// <param name="language">Language of the page.</param>
public sealed partial class FormView(
    QuestionFormDesign design,
    IReadOnlyDictionary<string, string> fields,
    IReadOnlyList<EditProblem> problems,
    IReadOnlyList<AdviceNote> notes,
    string language)
{
    /// <summary>What begins the name of every control.</summary>
    public const string Prefix = "f:";

    private static readonly FormEntry[] Rare =
    [
        new("penalty", FormControl.Line, new("Avdrag för varje fel försök", "Deduction for every wrong try")) { Help = new("Till exempel 25%. Gäller bara där provet ger flera försök.", "Such as 25%. Counts only where the quiz gives several tries."), IsRare = true },
    ];

    private static readonly FormEntry[] Pictures =
    [
        new("picture/src", FormControl.Picture, new("Bild", "Picture")) { Help = new("PNG eller JPEG, högst 1 MB och 4 miljoner bildpunkter, eller SVG, högst 512 kB.", "PNG or JPEG, at most 1 MB and 4 million pixels, or SVG, at most 512 kB.") },
        new("picture/alt", FormControl.Line, new("Vad bilden visar", "What the picture shows")) { Help = new("För den som inte ser den.", "For those who do not see it.") },
    ];

    private static readonly FormRows Hints = new(
        "hints", new("Ledtrådar", "Hints"), new("Ledtråd", "Hint"), new("Lägg till ledtråd", "Add a hint"), [new("", FormControl.Line, new("Ledtråd", "Hint"))])
    {
        Help = new("Visas en i taget där provet ger flera försök.", "Shown one at a time where the quiz gives several tries."),
        IsRare = true,
    };

    /// <summary>What the type's form has.</summary>
    public QuestionFormDesign Design { get; } = design;

    /// <summary>Gives the address of a picture by what is typed of it; null when it cannot be shown.</summary>
    public Func<string, string?> Picture { get; init; } = _ => null;

    /// <summary>True when rows of the form are places in the picture.</summary>
    public bool HasPlaces => Design.Rows.Any(rows => rows.Entries.Any(entry => entry.Name == "at"));

    /// <summary>Entries above the rows: the text, and what the type asks for.</summary>
    public IEnumerable<FormEntry> First =>
    [
        new("text", FormControl.Prose, Design.Prompt) { Help = Design.PromptHelp },
        .. Design.HasPicture ? Pictures : [],
        .. Design.Entries.Where(entry => !entry.IsRare),
    ];

    /// <summary>Entries below the rows.</summary>
    public IEnumerable<FormEntry> Last => Design.Asks
        ? [new("feedback", FormControl.Prose, new("Återkoppling till alla", "Feedback to everyone")) { Help = new("Det som är värt att minnas, vad man än svarade.", "What is worth remembering, whatever one answered.") }]
        : [];

    /// <summary>Entries that most questions do without.</summary>
    public IEnumerable<FormEntry> Folded => [.. Design.Entries.Where(entry => entry.IsRare), .. Design.Asks ? [.. Rare, .. Design.HasPicture ? [] : Pictures] : Array.Empty<FormEntry>()];

    /// <summary>Rows that most questions do without.</summary>
    public IEnumerable<FormRows> FoldedRows => Design.Asks ? [Hints] : [];

    /// <summary>Problems that are about no entry of the form.</summary>
    public IEnumerable<EditProblem> General => problems.Where(problem => !fields.ContainsKey(problem.Place));

    /// <summary>What is typed; empty when nothing is.</summary>
    /// <param name="place">The entry's place.</param>
    public string Value(string place) => fields.GetValueOrDefault(place, "");

    /// <summary>The problems of an entry.</summary>
    /// <param name="place">The entry's place.</param>
    public IEnumerable<EditProblem> Problems(string place) => problems.Where(problem => problem.Place == place);

    /// <summary>The notes on an entry, or on rows as a whole.</summary>
    /// <param name="place">The place.</param>
    public IEnumerable<AdviceNote> Notes(string place) => notes.Where(note => note.Where == place);

    /// <summary>What begins the places of each row that is there.</summary>
    /// <param name="prefix">What begins the places of all of them.</param>
    public IReadOnlyList<string> Rows(string prefix) => prefix == FormPlaces.Hints
        ? [.. fields.Keys.Where(place => place.StartsWith(prefix, StringComparison.Ordinal))]
        : FormPlaces.Rows(fields, prefix);

    /// <summary>What the row has and does not show; it goes with the row.</summary>
    /// <param name="row">What begins the row's places.</param>
    /// <param name="rows">What the row is.</param>
    public IEnumerable<string> Unseen(string row, FormRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return fields.Keys
            .Where(place => place.StartsWith(row, StringComparison.Ordinal))
            .Select(place => place[row.Length..])
            .Where(name => rows.Entries.All(entry => entry.Name != name) && (rows.Inner is null || !name.StartsWith(rows.Inner.Name + "/", StringComparison.Ordinal)))
            .Append("id").Where(name => rows.Entries.All(entry => entry.Name != name && entry.Name.Length > 0)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>What the question has and its form does not show.</summary>
    public IEnumerable<string> Rest
    {
        get
        {
            var shown = First.Concat(Last).Concat(Folded).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
            var rows = Design.Rows.Concat(FoldedRows).Select(one => one.Name + "/").ToList();
            return fields.Keys.Where(place => !shown.Contains(place) && !rows.Exists(row => place.StartsWith(row, StringComparison.Ordinal)));
        }
    }

    /// <summary>Name of an entry's control.</summary>
    /// <param name="place">The entry's place.</param>
    public static string Name(string place) => Prefix + place;

    /// <summary>Id of an entry's control.</summary>
    /// <param name="place">The entry's place.</param>
    public static string Id(string place) => "f-" + NotInIds().Replace(place, "-");

    /// <summary>The sentence in the language of the page.</summary>
    /// <param name="text">Both languages.</param>
    public string Say(Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(language);
    }

    /// <summary>The sentence in the language of the page.</summary>
    /// <param name="swedish">The Swedish sentence.</param>
    /// <param name="english">The English sentence.</param>
    public string Say(string swedish, string english) => language == "en" ? english : swedish;

    [GeneratedRegex("[^A-Za-z0-9-]")]
    private static partial Regex NotInIds();
}
