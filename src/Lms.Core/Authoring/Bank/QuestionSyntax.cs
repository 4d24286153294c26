namespace Lms.Core.Authoring.Bank;

/// <summary>The two ways to write a question as text.</summary>
public enum QuestionSyntax
{
    /// <summary>GIFT, for the types that it can say.</summary>
    Gift,

    /// <summary>YAML, for all others.</summary>
    Yaml,
}
