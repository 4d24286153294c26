namespace Lms.EmbeddedPostgres;

/// <summary>How the server runs when the host is root, which PostgreSQL refuses to be.</summary>
internal enum ServerAccountKind
{
    /// <summary>As root in a user namespace where root is called nobody: no account and no change of owner. Many containers forbid it.</summary>
    Namespace,

    /// <summary>As another user that keeps one right of root's: to reach folders like /root. What most containers allow.</summary>
    UserWithReach,

    /// <summary>As another user with no more than its own rights.</summary>
    User,
}
