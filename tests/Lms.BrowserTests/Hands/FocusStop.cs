namespace Lms.BrowserTests.Hands;

/// <summary>Where the focus stands after a key.</summary>
/// <param name="There">True when it is on what was looked for.</param>
/// <param name="Page">True when it is on no element: it has left the page for the browser's own frame.</param>
/// <param name="Ring">True when an outline of at least two pixels is drawn around it.</param>
/// <param name="Seen">True when it lies in the window and at least a part of it is not covered.</param>
/// <param name="What">What it is, for the message.</param>
internal sealed record FocusStop(bool There, bool Page, bool Ring, bool Seen, string What);
