using Lms.Postgres.Hosts;
using Npgsql;

namespace Lms.Postgres;

/// <summary>
/// Runs a whole transaction again after a serialization failure, a deadlock or a "read only", and after nothing else: then the
/// server has said that nothing was written. Connections to a server that is not the primary are dropped first.
/// </summary>
internal static class TransactionRetry
{
    private const int Tries = 5;

    public static async Task<T> RunAsync<T>(Func<Task<T>> transaction, Action drop, CancellationToken token)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await transaction();
            }
            catch (PostgresException e) when (tried < Tries
                && e.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.ReadOnlySqlTransaction)
            {
                if (e.IsOfWrongServer())
                    drop();
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(Math.Min(500, 20 << tried))), token);
            }
            catch (PostgresException e) when (e.IsOfWrongServer())
            {
                drop();
                throw;
            }
        }
    }
}
