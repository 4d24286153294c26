using Lms.Core.Courses;
using Lms.Core.Quizzes;

namespace Lms.Core.Modules;

/// <summary>Gives a module the same verbs that a host has.</summary>
internal sealed class ModuleBuilder(LmsBuilder builder) : IModuleBuilder
{
    public IModuleBuilder AddQuestionType<T>()
        where T : QuestionType, new()
    {
        builder.AddQuestionType<T>();
        return this;
    }

    public IModuleBuilder AddBlockType<T>()
        where T : BlockType, new()
    {
        builder.AddBlockType<T>();
        return this;
    }
}
