using Lms.Benchmarks.Wire;

namespace Lms.Benchmarks;

/// <summary>Open attempts to save answers in. A person changes an answer once or twice, so each takes twenty saves and then rests.</summary>
internal sealed class SavePool(Exam practice, string[] cookies, Connection[] connections)
{
    private const int SavesAnAttempt = 20;

    private readonly string?[] attempts = new string?[cookies.Length];
    private readonly long[] saves = new long[connections.Length];

    /// <summary>Hands in what is open and starts anew.</summary>
    internal Task PrepareAsync()
    {
        Array.Clear(saves);
        return Task.WhenAll(connections.Select(async (connection, client) =>
        {
            for (var at = client; at < cookies.Length; at += connections.Length)
            {
                if (attempts[at] is { } open)
                    await Exam.SubmitAsync(connection, cookies[at], open);
                attempts[at] = await practice.StartAsync(connection, cookies[at]);
            }
        }));
    }

    internal Task SaveAsync(int client)
    {
        var mine = (cookies.Length - client + connections.Length - 1) / connections.Length;
        var (turn, step) = Math.DivRem(saves[client]++, SavesAnAttempt);
        var at = client + (int)(turn % mine) * connections.Length;
        var sequence = turn / mine * 2 + step / practice.Questions.Count + 1;
        return practice.SaveAsync(connections[client], cookies[at], attempts[at]!, (int)(step % practice.Questions.Count), sequence, right: step % 2 == 0).AsTask();
    }
}
