using System.Globalization;
using Lms.Core.Content;

namespace Lms.Core.Quizzes.Gift;

/// <summary>Cuts the inside of a question's braces into options.</summary>
/// <param name="faults">Where faults are told.</param>
internal sealed class GiftItems(GiftFaults faults)
{
    /// <param name="answers">What stands between the braces, general feedback not included.</param>
    /// <param name="offset">Where it begins in the question.</param>
    public List<GiftItem> Read(string answers, int offset)
    {
        var items = new List<GiftItem>();
        var at = GiftEscapes.FindAny(answers, "=~", 0);
        var before = at < 0 ? answers : answers[..at];
        if (before.Trim().Length > 0)
        {
            faults.Add(offset + Blanks(before), "gift-answer-mark", new Text(
                "Svaret saknar märke. Sätt = framför rätt svar och ~ framför fel.",
                "The answer has no mark. Put = in front of a right answer and ~ in front of a wrong one."));
        }

        while (at >= 0)
        {
            if (items.Count == GiftReader.MaxOptions)
            {
                faults.Add(offset + at, "gift-too-many-options", new Text(
                    $"Frågan har fler än {GiftReader.MaxOptions} alternativ. Dela upp den.",
                    $"The question has more than {GiftReader.MaxOptions} options. Divide it."));
                break;
            }

            var next = GiftEscapes.FindAny(answers, "=~", at + 1);
            items.Add(ReadItem(answers[at..(next < 0 ? answers.Length : next)], offset + at));
            at = next;
        }

        return items;
    }

    private static int Blanks(string text) => text.Length - text.TrimStart().Length;

    private GiftItem ReadItem(string item, int offset)
    {
        var at = 1;
        at += Blanks(item[at..]);
        var weight = ReadWeight(item, ref at, offset);
        at += Blanks(item[at..]);
        var id = ReadId(item, ref at, offset);
        at += Blanks(item[at..]);
        var feedback = GiftEscapes.Find(item, "#", at);
        return new GiftItem(
            item[0],
            offset,
            weight,
            id,
            (feedback < 0 ? item[at..] : item[at..feedback]).TrimEnd(),
            offset + at,
            feedback < 0 ? "" : item[(feedback + 1)..]);
    }

    private decimal? ReadWeight(string item, ref int at, int offset)
    {
        var end = at < item.Length && item[at] == '%' ? item.IndexOf('%', at + 1) : -1;
        if (end < 0)
            return null;
        var written = item[(at + 1)..end];
        var start = at;
        at = end + 1;
        if (decimal.TryParse(written.Replace(',', '.'), NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var weight)
            && weight is >= -100 and <= 100)
        {
            return weight / 100;
        }

        faults.Add(offset + start, "gift-weight", new Text(
            $"Vikten ”{written}” är inte ett tal från −100 till 100. Börjar texten med ett procenttecken? Sätt [[id]] före.",
            $"The weight “{written}” is not a number from −100 to 100. Does the text begin with a per cent sign? Put [[id]] before it."));
        return 0;
    }

    private string? ReadId(string item, ref int at, int offset)
    {
        if (string.CompareOrdinal(item, at, "[[", 0, 2) != 0 || item.IndexOf("]]", at, StringComparison.Ordinal) is not (> 0 and var end))
            return null;
        var id = item[(at + 2)..end].Trim();
        if (faults.IsForeign && !AuthorId.IsValid(id))
            return null;
        var start = at;
        at = end + 2;
        if (AuthorId.IsValid(id))
            return id;
        faults.Add(offset + start, "gift-option-id", new Text(
            $"Alternativets id ”{id}” får bara ha a–z, 0–9 och bindestreck. Byt ut de andra tecknen.",
            $"The option’s id “{id}” may only have a–z, 0–9 and hyphens. Replace the other characters."));
        return null;
    }
}
