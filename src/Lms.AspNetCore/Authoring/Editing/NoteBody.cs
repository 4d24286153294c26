namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>A note on how the question could be better, by place of the form.</summary>
internal sealed record NoteBody(string Place, string Code, string Text);
