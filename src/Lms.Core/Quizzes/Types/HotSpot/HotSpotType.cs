using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.HotSpot;

/// <summary>
/// Find something in a picture. The choices are areas: a label, <c>shape</c> (rect, circle or polygon) and <c>at</c>
/// (see <see cref="SpotArea"/>). The setting <c>answers</c> is <c>one</c> or <c>several</c>; with <c>free: true</c> the
/// areas are not drawn and any point may be chosen, with the labels as a list beside it.
/// </summary>
public sealed class HotSpotType : QuestionType
{
    /// <inheritdoc/>
    public override QuestionFormDesign? Form => HotSpotForm.Design;

    /// <inheritdoc/>
    public override string Name => "hot-spot";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Peka i bild", "Hot spot");

    /// <inheritdoc/>
    public override string Example => """
        tolkens-plats:
          type: hot-spot
          text: Var sitter tolken bäst i ett samtal med tre personer?
          picture: { src: assets/receptionen.svg, alt: "En reception med kö, disk och två stolar i en ring runt ett bord." }
          areas:
            - { id: bredvid, text: Bredvid besökaren, shape: rect, at: 55 50 12 20, weight: 1, feedback: Där hörs tolken av båda och ni kan se varandra. }
            - { id: bakom, text: Bakom disken, shape: rect, at: 10 30 20 20, feedback: Då blir tolken en del av myndigheten. }
          feedback: Alla tre ska kunna se varandra.

        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        var sound = true;
        void Fault(string code, Text message)
        {
            sound = false;
            report(code, message);
        }

        var settings = new SettingReader(source.Settings, Fault);
        var free = settings.OneOf("free", "false", "true") == "true";
        var answers = settings.OneOf("answers", "", "one", "several");
        settings.OneOf("shuffle", "true", "false");
        settings.RefuseOthers();
        if (source.Picture is null)
            Fault("hotspot-picture", new Text("Frågan behöver en bild. Skriv picture med src och alt.", "The question needs a picture. Write picture with src and alt."));
        if (source.Choices.Count < 2)
            Fault("hotspot-areas", new Text("Frågan behöver minst två områden under areas.", "The question needs at least two areas under areas."));
        foreach (var choice in source.Choices)
            CheckArea(choice, Fault);
        var several = answers == "several" || (answers.Length == 0 && source.Choices.Count(choice => choice.Fraction > 0) > 1);
        if (several && free)
            Fault("hotspot-free", new Text("Med free: true väljer man en punkt, så bara ett område kan vara rätt. Ändra vikterna, eller ta bort free.", "With free: true one point is chosen, so only one area can be right. Change the weights, or remove free."));
        var earned = several
            ? source.Choices.Where(choice => choice.Fraction > 0).Sum(choice => choice.Fraction)
            : source.Choices.Select(choice => choice.Fraction).DefaultIfEmpty(0).Max();
        if (source.Choices.Count > 1 && (Grade.Of(earned) != Grade.Full || earned > 1.0001m))
            Fault("choice-weights", new Text("De rätta områdenas vikter ska tillsammans bli 100 procent.", "The weights of the right areas must add up to 100 per cent."));
        return sound ? new HotSpotQuestion(source, several, free) : null;
    }

    private static void CheckArea(Choice choice, Action<string, Text> fault)
    {
        var id = choice.AuthorId.Length > 0 ? choice.AuthorId : choice.Id;
        if (choice.Text.IsEmpty)
            fault("hotspot-label", new Text($"Området ”{id}” behöver en text, för den som inte ser bilden.", $"The area “{id}” needs a text, for those who do not see the picture."));
        if (HotSpotQuestion.AreaOf(choice) is null)
        {
            fault("hotspot-shape", new Text(
                $"Området ”{id}” behöver shape (rect, circle eller polygon) och at med procent av bilden, till exempel rect och 10 20 30 15.",
                $"The area “{id}” needs shape (rect, circle or polygon) and at in per cent of the picture, such as rect and 10 20 30 15."));
        }
    }
}
