namespace Lms.AspNetCore.Api;

/// <summary>On an endpoint: a repeated call has one effect by the rows that it writes, so that no intent is kept beside them.</summary>
internal sealed class OwnIntent
{
    public static readonly OwnIntent Mark = new();
}
