using Lms.Core.Certificates.Design;

namespace Lms.Certificates.Layout;

/// <summary>An element and its place in reading order.</summary>
internal sealed record Part(int Order, PrintedElement Element);
