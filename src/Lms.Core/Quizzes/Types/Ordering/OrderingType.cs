using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Ordering;

/// <summary>
/// Items to put in order; the author writes them in the right one. A response has a field for each place, <c>place-1</c>
/// and on, that names the item there. Setting <c>grading</c>: <c>exact</c> (the share of places with the right item,
/// unless set), <c>relative</c> (the share of neighbours where the next item follows), <c>all</c> (everything or nothing).
/// Parts are named <c>place-1</c>… or <c>pair-1</c>…, always for the same place or pair of items, so that they can be counted.
/// </summary>
public sealed class OrderingType : QuestionType
{
    /// <summary>The most items of one question; more are too many to hold in the head.</summary>
    public const int MostItems = 12;

    /// <inheritdoc/>
    public override QuestionFormDesign? Form => OrderingForm.Design;

    /// <inheritdoc/>
    public override string Name => "ordering";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Rätt ordning", "Put in order");

    /// <inheritdoc/>
    public override string Example => """
        fore-samtalet:
          type: ordering
          text: Lägg förberedelserna i rätt ordning.
          settings: { grading: exact }
          items:
            - { text: Fråga vilket språk personen vill tala, feedback: Utan språket kan du inte boka rätt tolk. }
            - { text: Boka tolk, feedback: Tolken bokas när du vet språket. }
            - { text: Skicka kallelsen med tid och plats, feedback: Skicka den när tolken har tackat ja till tiden. }
          feedback: Språket avgör tolken, och tolken avgör tiden.
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
        var grading = settings.OneOf("grading", "exact", "relative", "all");
        settings.RefuseOthers();
        if (source.Choices.Count is < 2 or > MostItems)
            Fault("ordering-items", new Text($"En ordningsfråga har mellan 2 och {MostItems} saker att ordna. Lägg till eller ta bort några under items.", $"An ordering question has 2 to {MostItems} items. Add or remove some under items."));
        if (source.Choices.Any(item => item.Text.IsEmpty))
            Fault("ordering-empty", new Text("Varje sak att ordna behöver en text.", "Every item needs a text."));
        else if (source.Choices.DistinctBy(item => PlainText.Of(item.Text.ToString())).Count() < source.Choices.Count)
            Fault("ordering-same-text", new Text("Två saker har samma text. Då går det inte att veta vilken som ska vara först. Gör dem olika.", "Two items have the same text. Nobody can tell which one comes first. Make them different."));
        return good ? new OrderingQuestion(source, grading) : null;
    }
}
