using Lms.Core.Content;

namespace Lms.Core.Modules;

/// <summary>One registered content module. Register with <c>AddModule</c>, <c>AddModulesFrom</c> or <c>AddModuleFolder</c>.</summary>
/// <param name="Folder">Its files.</param>
public sealed record ModuleSource(ContentFolder Folder);
