using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>The table's rows for dialogues, pictures, essays and information.</summary>
internal static class StoryRows
{
    private const string Tries = "  hints: [Första ledtråden, Andra ledtråden]\n  penalty: 0.2\n  feedback: Allmän återkoppling.\n";

    public static readonly IReadOnlyList<WalkThroughRow> All =
    [
        // One part, worth 5 for the ending in the middle; as one word is.
        new("dialogue", """
            samtal:
              type: dialogue
              text: Samtala.
              nodes:
                - id: hej
                  text: Hej
                  replies:
                    - { id: a, to: bra, text: Hej, feedback: Ja }
                    - { id: b, to: halvt, text: Jaha, feedback: Nja }
                    - { id: c, to: slut, text: Gå, feedback: Nej }
                - { id: bra, text: Bra, settings: { score: 100 } }
                - { id: halvt, text: Halvt, settings: { score: 50 } }
                - { id: slut, text: Slut, settings: { score: 0 } }

            """ + Tries,
            Response.Of("path", "a"), Response.Of("path", "b"), Response.Of("path", "c"), 0.5m, """
            deferred               10   5  10   0
            immediate               0   0  10   0
            interactive             6   3  10   0
            interactive-countback   6   3  10   0
            adaptive                6   3  10   0
            adaptive-no-penalty    10   5  10   0
            certainty-deferred     30  10  30 -20
            certainty-immediate     0 -60  30 -20
            manual                  7   7   7   7
            """),
    ];
}
