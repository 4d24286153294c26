namespace Lms.Core.Quizzes.Forms;

/// <summary>Entries that many types have.</summary>
public static class FormEntries
{
    /// <summary>The text of an option.</summary>
    public static FormEntry Text { get; } = new("text", FormControl.Prose, new("Text", "Text"));

    /// <summary>Feedback for having chosen it.</summary>
    public static FormEntry Feedback { get; } = new("feedback", FormControl.Prose, new("Återkoppling", "Feedback"))
    {
        Help = new("Varför är det rätt eller fel?", "Why is it right or wrong?"),
    };

    /// <summary>That it is right.</summary>
    public static FormEntry Right { get; } = new("right", FormControl.Tick, new("Rätt svar", "Right answer"));

    /// <summary>The share of the marks, in per cent.</summary>
    public static FormEntry Weight { get; } = new("weight", FormControl.Line, new("Del av poängen, i procent", "Share of the marks, in per cent"))
    {
        Help = new("Skriv bara när svaret är delvis rätt, till exempel 50, eller ska dra av, till exempel -50.", "Write only when the answer is partly right, such as 50, or should subtract, such as -50."),
        IsRare = true,
    };

    /// <summary>Whether options come in an order of their own for everyone.</summary>
    public static FormEntry Shuffle { get; } = new("settings/shuffle", FormControl.Pick, new("Ordning", "Order"))
    {
        Options = [new("", new("Blandas för var och en", "Shuffled for everyone")), new("false", new("Som jag har skrivit", "As I wrote it"))],
        IsRare = true,
    };

    /// <summary>What earns marks when only part of it is right.</summary>
    /// <param name="options">The words of the type's setting <c>grading</c>, the usual one first with an empty value.</param>
    public static FormEntry Grading(params IReadOnlyList<FormOption> options) =>
        new("settings/grading", FormControl.Pick, new("Poäng", "Marks")) { Options = options };
}
