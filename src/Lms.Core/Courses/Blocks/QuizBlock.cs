using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>Shows a quiz of the course; the block's id is the quiz's.</summary>
public sealed class QuizBlock : BlockType
{
    /// <inheritdoc/>
    public override string Kind => "quiz";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("id");
        var id = source.Id();
        if (id.Length > 0 && !source.HasQuiz(id))
            source.Report("id", "quiz-unknown", new Text($"Kursen har inget självtest eller prov som heter ”{id}” i module.yaml. Rätta id, eller skriv det under quizzes.", $"The course has no self-test or exam called “{id}” in module.yaml. Correct the id, or write it under quizzes."));
        return new Block { Kind = Kind, Id = id };
    }
}
