using Lms.AspNetCore.Refusals;
using Npgsql;

namespace Lms.AspNetCore.Tests.Trust;

/// <summary>What of the database's answers means "try again in a minute", and what is a fault of ours.</summary>
[TestFixture]
public sealed class OutageStateTests
{
    [TestCase("57P01", Description = "an administrator restarts the server")]
    [TestCase("57P02", Description = "the server restarts after a crash")]
    [TestCase("57P03", Description = "the server is starting")]
    [TestCase("25006", Description = "the server was demoted in a failover")]
    [TestCase("53100", Description = "the disk is full")]
    [TestCase("53300", Description = "too many connections")]
    public void A_server_that_cannot_work_now_is_an_outage(string state)
    {
        Assert.That(Outage.Is(Answer(state)), Is.True);
        Assert.That(Outage.Is(new InvalidOperationException("wrapped", Answer(state))), Is.True);
    }

    [TestCase("23505")]
    [TestCase("42601")]
    [TestCase("42501")]
    [TestCase("22021")]
    public void A_statement_that_can_never_work_is_not(string state) => Assert.That(Outage.Is(Answer(state)), Is.False);

    private static PostgresException Answer(string state) => new("x", "ERROR", "ERROR", state);
}
