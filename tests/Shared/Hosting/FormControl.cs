namespace Lms.Tests.Shared.Hosting;

/// <summary>Something in a form that takes a value.</summary>
/// <param name="Name">Its name; empty when the form does not send it.</param>
/// <param name="Kind">An input's type, or <c>select</c>, <c>textarea</c>, <c>submit</c>.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record FormControl(string Name, string Kind, string Value)
{
    /// <summary>True when a person types what it holds.</summary>
    internal bool Typed => Kind is "text" or "search" or "textarea" or "email" or "url" or "number" or "tel";
}
