namespace Lms.AspNetCore.Api;

/// <summary>The call may come without a body.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OptionalBodyAttribute : Attribute;
