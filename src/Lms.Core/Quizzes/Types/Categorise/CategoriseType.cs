using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Categorise;

/// <summary>
/// Items to sort into categories; earns the share of items that lie right. Categories are the question's parts, with
/// <c>id</c> and <c>text</c>; each item names its category by the setting <c>category</c>, or <c>none</c> when it belongs
/// nowhere. A category without items is a distractor. Setting <c>nowhere</c>: <c>true</c> offers “belongs nowhere” also where
/// no item does, <c>auto</c> only where one does. Fields and parts are named <c>i-</c> and the item's token, and an answer
/// names the category by its author's id, so that they can be counted.
/// </summary>
public sealed class CategoriseType : QuestionType
{
    /// <summary>The most categories of one question.</summary>
    public const int MostCategories = 8;

    /// <inheritdoc/>
    public override QuestionFormDesign? Form => CategoriseForm.Design;

    /// <inheritdoc/>
    public override string Name => "categorise";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Sortera", "Sort into categories");

    /// <inheritdoc/>
    public override string Example => """
        vem-ansvarar:
          type: categorise
          text: Vem ansvarar för vad?
          categories:
            - { id: kommunen, text: Kommunen }
            - { id: regionen, text: Regionen }
          items:
            - { text: Förskola, category: kommunen, feedback: Förskolan hör till kommunen. }
            - { text: Vårdcentral, category: regionen, feedback: Hälso- och sjukvård hör till regionen. }
            - { text: Uppehållstillstånd, category: none, feedback: "Det är statens uppgift, genom Migrationsverket." }
          feedback: Säg vem som ansvarar, och hjälp till med nästa steg.
        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var good = true;
        void Fault(string code, Text text)
        {
            good = false;
            report(code, text);
        }

        var settings = new SettingReader(source.Settings, Fault);
        var nowhere = settings.OneOf("nowhere", "auto", "true") == "true";
        settings.RefuseOthers();
        if (source.Parts.Count is < 2 or > MostCategories)
            Fault("categorise-categories", new Text($"Frågan ska ha mellan 2 och {MostCategories} kategorier under categories.", $"The question must have 2 to {MostCategories} categories under categories."));
        if (source.Choices.Count < 2)
            Fault("categorise-items", new Text("Frågan ska ha minst två saker att sortera under items.", "The question must have at least two items under items."));
        if (source.Choices.Any(item => item.Text.IsEmpty) || source.Parts.Any(category => category.Prompt.IsEmpty))
            Fault("categorise-empty", new Text("Varje kategori och varje sak behöver en text.", "Every category and every item needs a text."));
        if (source.Parts.Any(category => category.Id == CategoriseQuestion.Nowhere))
            Fault("categorise-none", new Text("En kategori får inte ha id none: det betyder att en sak inte hör hemma någonstans. Byt id.", "A category may not have the id none: it means that an item belongs nowhere. Change the id."));
        foreach (var item in source.Choices)
            Check(item, source, Fault);
        return good ? new CategoriseQuestion(source, nowhere) : null;
    }

    private static void Check(Choice item, QuestionSource source, Action<string, Text> fault)
    {
        var settings = new SettingReader(item.Settings, fault);
        var category = settings.Of("category");
        settings.RefuseOthers();
        if (category != CategoriseQuestion.Nowhere && source.Parts.All(part => part.Id != category))
        {
            fault("categorise-category", new Text(
                $"”{PlainText.Of(item.Text.ToString())}” ska ha en kategori som finns, eller category: none.",
                $"“{PlainText.Of(item.Text.ToString())}” must have a category that exists, or category: none."));
        }
    }
}
