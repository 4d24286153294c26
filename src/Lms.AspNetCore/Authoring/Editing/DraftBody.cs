using Lms.AspNetCore.Api;

namespace Lms.AspNetCore.Authoring.Editing;

/// <summary>What an author's page sends: the form by place, or the text.</summary>
[BodyLimit(1024)]
internal sealed record DraftBody(int Revision, string? Type, Dictionary<string, string>? Fields, string? Text);
