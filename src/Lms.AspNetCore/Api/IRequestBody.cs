namespace Lms.AspNetCore.Api;

/// <summary>Marks what an endpoint reads from a request's body, so that an idempotency key can tell two bodies apart.</summary>
internal interface IRequestBody;
