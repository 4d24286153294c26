namespace Lms.Core.Enrolments;

/// <summary>How something was completed.</summary>
public enum FactKind
{
    /// <summary>A lesson was read.</summary>
    Read,

    /// <summary>A quiz was passed.</summary>
    Passed,

    /// <summary>A session was attended.</summary>
    Attended,

    /// <summary>Earlier learning was recognised.</summary>
    Recognised,
}
