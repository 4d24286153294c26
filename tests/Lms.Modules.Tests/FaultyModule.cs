using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Courses;
using Lms.Core.Modules;
using Lms.Core.Quizzes;

namespace Lms.Modules.Tests;

/// <summary>A module whose own types do what ours never do, so that the rules for it can be seen at work.</summary>
public sealed class FaultyModule : ContentModule
{
    public override void Configure(IModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.AddBlockType<FaultyBlock>().AddQuestionType<LenientType>();
    }

    public sealed class FaultyBlock : BlockType
    {
        public override string Kind => "faulty";

        public override Block? Read(BlockSource source)
        {
            ArgumentNullException.ThrowIfNull(source);
            Dictionary<string, string> texts = source.Settings["fault"].ToString() switch
            {
                "untranslated" => new() { ["sv"] = "Hej" },
                "variant" => new() { ["sv"] = "Hej", ["en"] = "Hello", ["sv-ll"] = " " },
                _ => new() { ["sv"] = "<p onclick=\"x()\">Hej</p>", ["en"] = "<p>Hello</p>" },
            };
            return new Block { Kind = Kind, Html = new LocalText(texts) };
        }
    }

    public sealed class LenientType : QuestionType
    {
        public override string Name => "lenient";

        public override Text Title { get; } = new("Snäll fråga", "Lenient question");

        public override Question? Read(QuestionSource source, Action<string, Text> report)
        {
            ArgumentNullException.ThrowIfNull(source);
            return new LenientQuestion(source, source.Settings["fault"]);
        }
    }

    private sealed class LenientQuestion(QuestionSource source, string fault) : Question(source)
    {
        public override IReadOnlyList<QuestionField> Fields { get; } = fault == "blank"
            ? [new("answer", FieldKind.Text, LocalText.Empty, [])]
            : [new("answer", FieldKind.One, LocalText.Empty, [.. source.Choices.Select(choice => new FieldOption(choice.Id, choice.Text))])];

        public override Response CorrectResponse => Response.Of("answer", Source.Choices[0].Id);

        public override bool IsComplete(Response response) => true;

        public override Grade Assess(Response response)
        {
            ArgumentNullException.ThrowIfNull(response);
            return fault switch
            {
                "key" => Grade.None,
                "blank" => Grade.Full,
                _ => response.IsBlank ? Grade.None : Grade.Full,
            };
        }

        public override string Summarise(Response response, string language) => "";

        public override IReadOnlyList<LocalText> FeedbackFor(Response response) => [];
    }
}
