namespace Lms.AspNetCore.Api;

/// <summary>What an endpoint read from a request's body, so that an idempotency key can tell two bodies apart.</summary>
internal interface IRequestBody
{
    /// <summary>The body as it came.</summary>
    string Raw { get; }
}
