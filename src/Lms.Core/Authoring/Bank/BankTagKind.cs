namespace Lms.Core.Authoring.Bank;

/// <summary>What a label of a question is about.</summary>
public enum BankTagKind
{
    /// <summary>A competence.</summary>
    Competence,

    /// <summary>A module that the question belongs with.</summary>
    Module,

    /// <summary>How hard it is.</summary>
    Difficulty,

    /// <summary>Anything else.</summary>
    Tag,
}
