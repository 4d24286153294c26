namespace Lms.FaultTests.Sites;

/// <summary>What was done to a site.</summary>
internal enum FaultKind
{
    NodeKilled,
    NodeTerminated,
    PostmasterKilled,
    SessionKilled,
    CheckpointerKilled,
    FailedOver,
    PowerCut,
    LinesCut,
}
