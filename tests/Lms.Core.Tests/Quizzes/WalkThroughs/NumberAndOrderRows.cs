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

        // Four places at 2.5 each. Count-back A: the first two were wrong in one try, 2 · 2.5·(1 − 0.2) = 4, the last two
        // in two, 2 · 2.5·(1 − 0.4) = 3, together 7. B: the first two 4, the last two are wrong in the end, together 4.
        new("ordering", """
            ordning:
              type: ordering
              text: I vilken ordning?
              items:
                - { id: a, text: Först }
                - { id: b, text: Sedan }
                - { id: c, text: Därefter, feedback: Nej }
                - { id: d, text: Sist }

            """ + Tries,
            Places("a", "b", "c", "d"), Places("a", "b", "d", "c"), Places("b", "a", "d", "c"), 0.5m, """
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

        // Four statements; one wrong is worth 5, two are worth nothing. Count-back A: the last answer earns 10; three
        // statements were wrong in one try and lose 3 · 2.5·0.2 = 1.5, one in two and loses 2.5·0.4 = 1, so 7.5.
        // B: the last answer earns 5, and three statements lose 1.5, so 3.5.
        new("kprim", """
            pastaenden:
              type: kprim
              text: Vad stämmer?
              statements:
                - { id: a, text: Ett, right: true }
                - { id: b, text: Två, right: true }
                - { id: c, text: Tre, right: false }
                - { id: d, text: Fyra, right: false, feedback: Nej }

            """ + Tries,
            Rows("s-", "true", "true", "false", "false"), Rows("s-", "true", "true", "false", "true"), Rows("s-", "false", "false", "true", "true"), 0.5m, """
            deferred               10   5  10   0
            immediate               0   0  10   0
            interactive             6   3  10   0
            interactive-countback 7.5 3.5  10   0
            adaptive                6   3  10   0
            adaptive-no-penalty    10   5  10   0
            certainty-deferred     30  10  30 -20
            certainty-immediate     0 -60  30 -20
            manual                  7   7   7   7
            """),

        // Four items at 2.5 each, one of which belongs nowhere; counted back as the four places above.
        new("categorise", """
            sortera:
              type: categorise
              text: Vad hör vart?
              categories: [{ id: x, text: Här }, { id: y, text: Där }, { id: z, text: Ingen }]
              items:
                - { id: a, text: Ett, category: x }
                - { id: b, text: Två, category: x }
                - { id: c, text: Tre, category: y, feedback: Nej }
                - { id: d, text: Fyra, category: none }

            """ + Tries,
            Rows("i-", "x", "x", "y", "none"), Rows("i-", "x", "x", "none", "y"), Rows("i-", "y", "y", "x", "x"), 0.5m, """
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
    ];

    private static Response Places(params string[] items) =>
        new(items.Select((item, index) => new KeyValuePair<string, IReadOnlyList<string>>($"place-{index + 1}", [item])));

    /// <summary>One value for each of the choices a, b, c, d.</summary>
    private static Response Rows(string prefix, params string[] values) =>
        new(values.Select((value, index) => new KeyValuePair<string, IReadOnlyList<string>>(prefix + "abcd"[index], [value])));
}
