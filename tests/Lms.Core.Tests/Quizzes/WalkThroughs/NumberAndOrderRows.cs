using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>The table's rows for numbers, orders, statements and categories.</summary>
internal static class NumberAndOrderRows
{
    private const string Tries = "  hints: [Första ledtråden, Andra ledtråden]\n  penalty: 0.2\n  feedback: Allmän återkoppling.\n";

    public static readonly IReadOnlyList<WalkThroughRow> All =
    [
        // One field, worth 5 for the number that is near; as one word is.
        new("numerical", """
            tal:
              type: numerical
              text: Hur många?
              choices:
                - { id: a, accept: "12,5", weight: 1 }
                - { id: b, accept: "12..13", weight: 0.5, feedback: Nära }

            """ + Tries,
            Response.Of("number", "12.5"), Response.Of("number", "13"), Response.Of("number", "14"), 0.5m, """
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
