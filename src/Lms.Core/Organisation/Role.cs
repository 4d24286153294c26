namespace Lms.Core.Organisation;

/// <summary>What a person may do in a tenant. Everybody signed in is at least a learner.</summary>
[Flags]
public enum Role
{
    /// <summary>Nobody: not signed in.</summary>
    None = 0,

    /// <summary>Takes courses (medarbetare).</summary>
    Learner = 1,

    /// <summary>Sees the status of the own unit's people (chef).</summary>
    Manager = 2,

    /// <summary>Writes questions and courses (utbildare).</summary>
    Trainer = 4,

    /// <summary>Leads the work for change in a municipality (processledare).</summary>
    ProcessLeader = 8,

    /// <summary>Runs the platform for a tenant (administratör).</summary>
    Administrator = 16,
}
