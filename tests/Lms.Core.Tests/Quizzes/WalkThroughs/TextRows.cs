using Lms.Core.Quizzes;

namespace Lms.Core.Tests.Quizzes.WalkThroughs;

/// <summary>The table's rows for types whose controls stand in a text.</summary>
internal static class TextRows
{
    private const string Tries = "  hints: [Första ledtråden, Andra ledtråden]\n  penalty: 0.2\n  feedback: Allmän återkoppling.\n";

    // Two parts at 5 each, graded on their own. Count-back A: the first was wrong in one try, 5·(1 − 0.2) = 4, the second
    // in two, 5·(1 − 0.4) = 3, together 7. B: the first 4, the second is wrong in the end, together 4.
    private const string TwoParts = """
        deferred               10   5  10   0
        immediate               0   0  10   0
        interactive             6   3  10   0
        interactive-countback   7   4  10   0
        adaptive                6   3  10   0
        adaptive-no-penalty    10   5  10   0
        certainty-deferred     30  10  30 -20
        certainty-immediate     0 -60  30 -20
        manual                  7   7   7   7
        """;

    public static readonly IReadOnlyList<WalkThroughRow> All =
    [
        new("gap-select", Gaps("luckor", "gap-select"),
            Given(("gap-1", "a"), ("gap-2", "b")), Given(("gap-1", "a"), ("gap-2", "c")), Given(("gap-1", "b"), ("gap-2", "a")), 0.5m, TwoParts),
        new("drag-words", Gaps("flytta", "drag-words"),
            Given(("gap-1", "a"), ("gap-2", "b")), Given(("gap-1", "a"), ("gap-2", "c")), Given(("gap-1", "b"), ("gap-2", "a")), 0.5m, TwoParts),
        new("cloze", """
            lucktext:
              type: cloze
              text: Först [[a]], sedan [[b]].
              parts:
                - id: a
                  type: short-answer
                  choices: [ { id: ser, text: ser, weight: 1 }, { id: tror, text: tror, weight: 0, feedback: Nej } ]
                - id: b
                  type: multiple-choice
                  choices: [ { id: tolkar, text: tolkar, weight: 1 }, { id: domer, text: dömer, feedback: Nej } ]

            """ + Tries,
            Given(("gap-1", "Ser"), ("gap-2", "tolkar")), Given(("gap-1", "ser"), ("gap-2", "domer")), Given(("gap-1", "tror"), ("gap-2", "domer")), 0.5m, TwoParts),

        // Each right piece is worth half, and a wrong one costs as much. Marking the right one and nothing else earns half.
        new("select-text", """
            markera:
              type: select-text
              text: Han [[a]]var arg[[/a]] och [[b]]brydde sig inte[[/b]], [[c]]kom sent[[/c]] och [[d]]satt tyst[[/d]].
              choices:
                - { id: a, right: true }
                - { id: b, right: true }
                - { id: c, feedback: Nej }
                - { id: d, feedback: Nej }

            """ + Tries,
            Given(("choice", "a"), ("choice", "b")), Given(("choice", "a")), Given(("choice", "c")), 0.5m, TwoParts),
        new("random-matching", """
            slumpade:
              type: random-matching
              text: Para ihop.
              settings: { category: slump, count: 2 }

            """ + Tries + """
            slump-ett:
              type: short-answer
              category: slump
              text: Det du ser
              choices: [ { id: ett, text: iakttagelse, weight: 1 } ]
            slump-tva:
              type: short-answer
              category: slump
              text: Det du tror
              choices: [ { id: tva, text: tolkning, weight: 1 } ]
            """,
            Given(("r-1", "ett"), ("r-2", "tva")),
            Given(("r-1", "ett"), ("r-2", "ett")),
            Given(("r-1", "tva"), ("r-2", "ett")), 0.5m, TwoParts),
    ];

    private static string Gaps(string id, string type) => $$"""
        {{id}}:
          type: {{type}}
          text: Först [[1]], sedan [[2]].
          words:
            - { id: a, text: ser, gap: 1, feedback: Nej }
            - { id: b, text: tolkar, gap: 2, feedback: Nej }
            - { id: c, text: dömer, feedback: Nej }

        """ + Tries;

    private static Response Given(params (string Field, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Field).Select(field => new KeyValuePair<string, IReadOnlyList<string>>(field.Key, [.. field.Select(one => one.Value)])));
}
