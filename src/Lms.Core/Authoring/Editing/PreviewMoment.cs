namespace Lms.Core.Authoring.Editing;

/// <summary>When a learner meets a question, or its answer.</summary>
public enum PreviewMoment
{
    /// <summary>While answering; nothing is told.</summary>
    Asked,

    /// <summary>Just answered, where feedback comes at once.</summary>
    Checked,

    /// <summary>After the quiz was handed in.</summary>
    HandedIn,

    /// <summary>After the quiz has closed.</summary>
    Closed,
}
