using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Dialogue;

/// <summary>
/// A conversation that branches: somebody says something, the learner chooses what to say, and something happens.
/// <para>
/// The question's choices are the cast (id and name). Its parts are the nodes, the first one first: each with a text
/// (what is said), the settings <c>speaker</c> and <c>mood</c>, and replies as choices, each with the setting <c>to</c>
/// (the next node), a consequence (the choice's match, told as part of the story), feedback (why) and a weight (how good
/// the reply is among its neighbours, for the map afterwards). A node without replies is an ending; its setting
/// <c>score</c>, 0–100, is what the answer earns. The question's setting <c>undo: false</c> offers no way back.
/// </para>
/// </summary>
public sealed class DialogueType : QuestionType
{
    /// <summary>The most nodes of one dialogue.</summary>
    public const int MaxNodes = 60;

    /// <summary>The most replies of one node.</summary>
    public const int MaxReplies = 8;

    /// <summary>The longest walk, in replies. A dialogue may lead in circles, but not for ever.</summary>
    public const int MaxWalk = 100;

    /// <inheritdoc/>
    public override QuestionFormDesign? Form => DialogueForm.Design;

    /// <inheritdoc/>
    public override string Name => "dialogue";

    /// <inheritdoc/>
    public override Text Title { get; } = new("Förgrenat samtal", "Branching dialogue");

    /// <inheritdoc/>
    public override string Example => """
        receptionen:
          type: dialogue
          text: En besökare kommer fram till dig. Välj vad du säger.
          cast:
            - { id: besokaren, text: Besökaren }
          nodes:
            - id: start
              settings: { speaker: besokaren, mood: worried }
              text: "”Jag förstår inte det här brevet.”"
              replies:
                - { id: a, to: hjalp, weight: 1, text: "”Vi läser det tillsammans.”", consequence: Ni sätter er vid ett bord., feedback: Du börjar där personen är. }
                - { id: b, to: ensam, text: "”Det står på webben.”", feedback: Det svarar inte på frågan. }
            - { id: hjalp, settings: { score: 100 }, text: Besökaren vet vad brevet betyder., feedback: Det räckte med fem minuter. }
            - { id: ensam, settings: { score: 0 }, text: Besökaren går utan svar., feedback: Gå tillbaka och pröva det andra svaret. }

        """;

    /// <inheritdoc/>
    public override Question? Read(QuestionSource source, Action<string, Text> report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(report);
        return new DialogueCheck(source, report).IsSound() ? new DialogueQuestion(source) : null;
    }
}
