using System.Data.Common;

namespace Lms.Postgres.Hosts;

/// <summary>No primary answers now. Another try later may find one: the web library answers 503.</summary>
internal sealed class DatabaseUnreachableException(string message, Exception? innerException = null) : DbException(message, innerException)
{
    public override bool IsTransient => true;
}
