using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.HotSpot;

/// <summary>The form of this type's questions.</summary>
internal static class HotSpotForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        HasPicture = true,
        Entries =
        [
            new("settings/free", FormControl.Pick, new("Områdena", "The areas")) { Options = [new("", new("Syns i bilden", "Are seen in the picture")), new("true", new("Syns inte: vilken punkt som helst går att välja", "Are not seen: any point may be chosen"))] },
            new("settings/answers", FormControl.Pick, new("Deltagaren väljer", "The learner chooses")) { Options = [new("", new("Lika många som är rätta", "As many as are right")), new("one", new("Ett område", "One area")), new("several", new("Flera områden", "Several areas"))], IsRare = true },
            FormEntries.Shuffle,
        ],
        Rows =
        [
            new("choices", new("Områden", "Areas"), new("Område", "Area"), new("Lägg till område", "Add an area"),
                [
                    new("text", FormControl.Line, new("Vad som finns där", "What is there")) { Help = new("För den som inte ser bilden.", "For those who do not see the picture.") },
                    new("shape", FormControl.Pick, new("Form", "Shape")) { Options = [new("rect", new("Rektangel", "Rectangle")), new("circle", new("Cirkel", "Circle")), new("polygon", new("Fler hörn", "More corners"))] },
                    new("at", FormControl.Line, new("Plats i procent av bilden", "Place in per cent of the picture")) { Help = new("Rektangel: vänster, överkant, bredd, höjd. Cirkel: mitt från vänster, mitt uppifrån, radie. Fler hörn: varje hörn från vänster och uppifrån.", "Rectangle: left, top, width, height. Circle: centre from left, centre from top, radius. More corners: each corner from left and from top.") },
                    FormEntries.Right, FormEntries.Feedback, FormEntries.Weight,
                ])
            {
                Worth = FormWorth.Shared,
                Start = 2,
            },
        ],
    };
}
