using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes.Types.Categorise;

/// <summary>The form of this type's questions.</summary>
internal static class CategoriseForm
{
    public static readonly QuestionFormDesign Design = new()
    {
        Entries =
        [
            new("settings/nowhere", FormControl.Pick, new("Hör inte hemma någonstans", "Belongs nowhere"))
            {
                Options = [new("", new("Erbjuds när någon sak gör det", "Offered when an item does")), new("true", new("Erbjuds alltid", "Always offered"))],
                IsRare = true,
            },
        ],
        Rows =
        [
            new("parts", new("Kategorier", "Categories"), new("Kategori", "Category"), new("Lägg till kategori", "Add a category"),
                [new("text", FormControl.Line, new("Namn", "Name")), new("id", FormControl.Line, new("Kortnamn", "Short name")) { Help = new("Små bokstäver, siffror och bindestreck. Sakerna nedan hänvisar till det.", "Lower-case letters, digits and hyphens. The items below refer to it.") }])
            {
                Start = 2,
            },
            new("choices", new("Saker att sortera", "Items to sort"), new("Sak", "Item"), new("Lägg till sak", "Add an item"),
                [new("text", FormControl.Line, new("Text", "Text")), new("category", FormControl.Line, new("Kategorins kortnamn", "The category’s short name")) { Help = new("Skriv none om saken inte hör till någon.", "Write none if the item belongs to none.") }, FormEntries.Feedback])
            {
                Start = 3,
            },
        ],
    };
}
