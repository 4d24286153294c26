using Lms.Core.Modules;
using Lms.Modules.ConversationMethods;

[assembly: ContentModule(typeof(ConversationMethodsModule))]

namespace Lms.Modules.ConversationMethods;

/// <summary>Courses on leading conversations, listening and being clear when meeting residents. The content is in <c>content/</c>.</summary>
public sealed class ConversationMethodsModule : ContentModule;
