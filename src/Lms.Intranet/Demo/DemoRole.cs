namespace Lms.Intranet.Demo;

/// <summary>The role values that the sign-in puts in the role claim.</summary>
internal static class DemoRole
{
    public const string Learner = "learner";
    public const string Manager = "manager";
    public const string Trainer = "trainer";
    public const string ProcessLeader = "process-leader";
    public const string Administrator = "administrator";
}
