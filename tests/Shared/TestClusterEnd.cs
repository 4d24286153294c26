using Lms.Tests.Shared;

namespace Lms;

/// <summary>Stands in the namespace above all others, so that NUnit runs it after every test of the assembly.</summary>
[SetUpFixture]
public sealed class TestClusterEnd
{
    [OneTimeTearDown]
    public Task Stop() => TestCluster.StopAsync();
}
