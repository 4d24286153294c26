using Npgsql;

namespace Lms.Postgres;

/// <summary>
/// Runs a whole transaction again after a serialization failure or a deadlock, and after nothing else: then the server
/// has said that nothing was written.
/// </summary>
internal static class TransactionRetry
{
    private const int Tries = 5;

    public static async Task<T> RunAsync<T>(Func<Task<T>> transaction, CancellationToken token)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await transaction();
            }
            catch (PostgresException e) when (tried < Tries
                && e.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(Math.Min(500, 20 << tried))), token);
            }
        }
    }
}
