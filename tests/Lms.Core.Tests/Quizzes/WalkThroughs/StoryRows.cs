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

        // A person marks it, so it may not be asked where it would be checked at once.
        new("essay", """
            uppsats:
              type: essay
              text: Berätta.

            """ + Tries,
            Response.Of("text", "Bra"), Response.Of("text", "Nja"), Response.Of("text", "Nej"), 0.5m, """
            deferred                7   7   7   7
            immediate               -
            interactive             -
            interactive-countback   -
            adaptive                -
            adaptive-no-penalty     -
            certainty-deferred      -
            certainty-immediate     -
            manual                  7   7   7   7
            """),

        // Nothing is asked and nothing earned, wherever it stands.
        new("information", "text-emellan:\n  type: information\n  text: Läs.\n",
            Response.Blank, null, Response.Blank, 0, """
            deferred                0   0   0   0
            immediate               0   0   0   0
            interactive             0   0   0   0
            interactive-countback   0   0   0   0
            adaptive                0   0   0   0
            adaptive-no-penalty     0   0   0   0
            certainty-deferred      0   0   0   0
            certainty-immediate     0   0   0   0
            manual                  0   0   0   0
            """),

        // Two right areas at a half each, as two right options are.
        new("hot-spot", """
            peka:
              type: hot-spot
              text: Peka.
              picture: { src: assets/bild.svg, alt: Bild }
              areas:
                - { id: a, text: Ena, shape: rect, at: 0 0 10 10, weight: 0.5, feedback: Ja }
                - { id: b, text: Andra, shape: circle, at: 50 50 10, weight: 0.5, feedback: Ja }
                - { id: c, text: Tredje, shape: polygon, at: 80 80 90 80 85 90, weight: -0.5, feedback: Nej }

            """ + Tries,
            Response.Of("area", "a", "b"), Response.Of("area", "a"), Response.Of("area", "c"), 0.5m, """
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
