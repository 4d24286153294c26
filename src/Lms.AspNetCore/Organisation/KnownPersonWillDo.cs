namespace Lms.AspNetCore.Organisation;

/// <summary>
/// On an endpoint: who the person is matters, not what the person has chosen lately (the language), so a row read
/// within the last minute will do. Whatever such an endpoint says to the person comes after
/// <see cref="Visitor.LookAgainAsync"/>, or after <see cref="Visitor.HearAsync"/> where the choice was read together with
/// what is shown.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KnownPersonWillDo : Attribute
{
    public static readonly KnownPersonWillDo Mark = new();
}
