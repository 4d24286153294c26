using Lms.Postgres.Tests.Outbox;

namespace Lms.Postgres.Tests;

/// <summary>What this assembly does as a program of its own; the test runner does not call it.</summary>
internal static class Program
{
    private static Task Main(string[] args) => args is [DeadlyProcess.Word] ? DeadlyProcess.DeliverAsync() : Task.CompletedTask;
}
