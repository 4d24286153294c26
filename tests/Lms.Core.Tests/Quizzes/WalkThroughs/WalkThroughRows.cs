using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>
/// The table. Every question is worth 10 points, has two hints (so three tries) and costs 0.2 a try. A person who marks
/// gives 70 per cent. Columns A–D are the <see cref="WalkThroughScripts"/>; certainty may earn three times the points.
/// </summary>
internal static class WalkThroughRows
{
    private const string Tries = "  hints: [Första ledtråden, Andra ledtråden]\n  penalty: 0.2\n  feedback: Allmän återkoppling.\n";

    public static readonly IReadOnlyList<WalkThroughRow> All =
    [
        // Two right options at a half each: one alone is worth 5. One part, so count-back is as interactive:
        // A 10 − 2·2 = 6, B 5 − 2 = 3; adaptive A max(0, 5 − 2, 10 − 4) = 6, B 5 − 2 = 3.
        new("multiple-choice", """
            flera:
              type: multiple-choice
              text: Vilka två?
              choices:
                - { id: a, text: Ena, weight: 0.5, feedback: Ja }
                - { id: b, text: Andra, weight: 0.5, feedback: Ja }
                - { id: c, text: Tredje, weight: -0.5, feedback: Nej }
                - { id: d, text: Fjärde, weight: -0.5, feedback: Nej }

            """ + Tries,
            Response.Of("choice", "a", "b"), Response.Of("choice", "a"), Response.Of("choice", "c"), 0.5m, """
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

        // One option is worth 8 on its own: adaptive A max(8 − 2, 10 − 4) = 6, interactive B 8 − 2 = 6.
        new("multiple-choice", """
            en:
              type: multiple-choice
              text: Vilken?
              choices:
                - { id: a, text: Den, weight: 1 }
                - { id: b, text: Nästan, weight: 0.8, feedback: Nästan }
                - { id: c, text: Inte den, weight: 0, feedback: Nej }
              settings: { answers: one }

            """ + Tries,
            Response.Of("choice", "a"), Response.Of("choice", "b"), Response.Of("choice", "c"), 0.8m, """
            deferred               10   8  10   0
            immediate               0   0  10   0
            interactive             6   6  10   0
            interactive-countback   6   6  10   0
            adaptive                6   6  10   0
            adaptive-no-penalty    10   8  10   0
            certainty-deferred     30  16  30 -20
            certainty-immediate     0 -60  30 -20
            manual                  7   7   7   7
            """),

        // Nothing is partly right, so A is wrong, right (10 − 2) and B is wrong alone.
        new("true-false", """
            sant:
              type: true-false
              text: Stämmer det?
              choices:
                - { id: "true", text: Sant, weight: 1 }
                - { id: "false", text: Falskt, weight: 0, feedback: Jo }

            """ + Tries,
            Response.Of("choice", "true"), null, Response.Of("choice", "false"), 0, """
            deferred               10   0  10   0
            immediate               0   0  10   0
            interactive             8   0  10   0
            interactive-countback   8   0  10   0
            adaptive                8   0  10   0
            adaptive-no-penalty    10   0  10   0
            certainty-deferred     30 -60  30 -20
            certainty-immediate     0 -60  30 -20
            manual                  7   7   7   7
            """),

        // One field, worth 5 for the near word.
        new("short-answer", """
            ord:
              type: short-answer
              text: Vilket ord?
              choices:
                - { id: a, text: iakttagelse, weight: 1 }
                - { id: b, text: "observation*", weight: 0.5, feedback: Nästan }

            """ + Tries,
            Response.Of("text", "Iakttagelse"), Response.Of("text", "observationen"), Response.Of("text", "tolkning"), 0.5m, """
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

        // Two rows at 5 each. Count-back A: the first row was wrong in one try, 5·(1 − 0.2) = 4, the second in two,
        // 5·(1 − 0.4) = 3, together 7. B: the first row 4, the second is wrong in the end, together 4.
        new("matching", """
            par:
              type: matching
              text: Para ihop.
              pairs:
                - { id: a, text: Artikel 2, match: Likvärde }
                - { id: b, text: Artikel 3, match: Barnets bästa, feedback: Nej }

            """ + Tries,
            Rows(("p-a", "a-m"), ("p-b", "b-m")), Rows(("p-a", "a-m"), ("p-b", "a-m")), Rows(("p-a", "b-m"), ("p-b", "a-m")), 0.5m, """
            deferred               10   5  10   0
            immediate               0   0  10   0
            interactive             6   3  10   0
            interactive-countback   7   4  10   0
            adaptive                6   3  10   0
            adaptive-no-penalty    10   5  10   0
            certainty-deferred     30  10  30 -20
            certainty-immediate     0 -60  30 -20
            manual                  7   7   7   7
            """),

        .. TextRows.All,
        .. NumberAndOrderRows.All,
        .. StoryRows.All,
    ];

    private static Response Rows(params (string Field, string Value)[] rows) =>
        new(rows.Select(row => new KeyValuePair<string, IReadOnlyList<string>>(row.Field, [row.Value])));
}
