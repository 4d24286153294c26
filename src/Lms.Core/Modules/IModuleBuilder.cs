using Lms.Core.Quizzes;

namespace Lms.Core.Modules;

/// <summary>What a content module may register.</summary>
public interface IModuleBuilder
{
    /// <summary>Adds a question type, exactly as the shipped ones are added.</summary>
    /// <typeparam name="T">The type's class.</typeparam>
    IModuleBuilder AddQuestionType<T>()
        where T : QuestionType, new();

    /// <summary>Adds a block type, exactly as the shipped ones are added.</summary>
    /// <typeparam name="T">The type's class.</typeparam>
    IModuleBuilder AddBlockType<T>()
        where T : Courses.BlockType, new();
}
