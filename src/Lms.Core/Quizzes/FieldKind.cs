namespace Lms.Core.Quizzes;

/// <summary>What a field takes.</summary>
public enum FieldKind
{
    /// <summary>Exactly one option.</summary>
    One,

    /// <summary>Any number of options.</summary>
    Many,

    /// <summary>Free text, at most 20 000 characters.</summary>
    Text,

    /// <summary>Options in the order chosen, repeats allowed, at most <see cref="Response.MaxSequence"/>.</summary>
    Sequence,
}
