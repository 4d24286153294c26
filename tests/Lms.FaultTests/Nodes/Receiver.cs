using System.Globalization;
using Lms.Core.Outbox;

namespace Lms.FaultTests.Nodes;

/// <summary>Whoever is told by the outbox. Writes down each telling; who reads it drops repeats by tenant and id.</summary>
/// <param name="file">Begins the name of the file; each process has one of its own.</param>
internal sealed class Receiver(string file) : IOutboxHandler
{
    private readonly Lock writing = new();

    public string Name => "receiver";

    public bool Wants(OutboxMessage message) => true;

    public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken token)
    {
        lock (writing)
            File.AppendAllText(
                string.Create(CultureInfo.InvariantCulture, $"{file}-{Environment.ProcessId}.txt"),
                string.Create(CultureInfo.InvariantCulture, $"{message.Tenant.Value} {message.Id} {message.Kind}\n"));
        return Task.FromResult(Delivery.Done);
    }
}
