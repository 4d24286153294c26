using Lms.Core;
using Lms.Core.Content;
using Lms.Core.Quizzes;
using Lms.Formats.Reading;

namespace Lms.Formats.Aiken;

/// <summary>Reads an Aiken text. A fault in one question never hides the questions after it.</summary>
/// <param name="sheet">Where questions and problems go.</param>
internal sealed class AikenReader(ReadingSheet sheet)
{
    private readonly List<string> prompt = [];
    private readonly List<(char Letter, string Text)> options = [];
    private int first;

    public void Read(string text)
    {
        var line = 0;
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            line++;
            Take(written.Trim().ToString(), line);
            if (sheet.IsTired)
                return;
            if (sheet.IsFull && prompt.Count > 0)
            {
                sheet.Tell(FormatRefusals.TooManyQuestions(sheet.Options.Limits.Questions, line));
                return;
            }
        }

        EndWithoutAnswer();
    }

    private void Take(string line, int number)
    {
        if (line.Length == 0)
            return;
        if (AikenLine.AnswerOf(line) is { } answer)
        {
            End(answer, number);
        }
        else if (prompt.Count > 0 && AikenLine.OptionOf(line) is var (letter, text))
        {
            options.Add((letter, text));
        }
        else
        {
            if (options.Count > 0)
                EndWithoutAnswer();
            if (prompt.Count == 0)
                first = number;
            prompt.Add(line);
        }
    }

    private void EndWithoutAnswer()
    {
        if (prompt.Count > 0)
        {
            Fault(first, "aiken-answer-missing",
                "Frågan har inget rätt svar. Skriv en rad med ANSWER: och bokstaven efter alternativen.",
                "The question has no right answer. Write a line with ANSWER: and the letter after the options.");
        }

        Clear();
    }

    private void End(string answer, int number)
    {
        var letters = answer.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(letter => letter.ToUpperInvariant()).Distinct().ToList();
        if (prompt.Count == 0)
        {
            Fault(number, "aiken-question-missing",
                "Raden ANSWER: hör inte till någon fråga. Skriv frågan och alternativen före den.",
                "The line ANSWER: belongs to no question. Write the question and the options before it.");
        }
        else if (options.GroupBy(option => option.Letter).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            Fault(first, "aiken-letter-twice", $"Två alternativ har bokstaven {twice}. Ge dem olika bokstäver.", $"Two options have the letter {twice}. Give them different letters.");
        }
        else if (letters.Count == 0 || letters.Exists(letter => letter.Length != 1 || !options.Exists(option => option.Letter == letter[0])))
        {
            Fault(number, "aiken-answer-unknown",
                $"”{answer.AtMost(20)}” är inte bokstaven för något av alternativen. Skriv till exempel ANSWER: A.",
                $"“{answer.AtMost(20)}” is not the letter of any of the options. Write for example ANSWER: A.");
        }
        else if (prompt.Sum(line => line.Length + 1) > sheet.Options.Limits.TextCharacters || options.Exists(option => option.Text.Length > sheet.Options.Limits.TextCharacters))
        {
            Fault(first, "text-too-long",
                $"En text i frågan är längre än {sheet.Options.Limits.TextCharacters} tecken. Korta den.",
                $"A text of the question is longer than {sheet.Options.Limits.TextCharacters} characters. Shorten it.");
        }
        else if (options.Exists(option => option.Text.Length == 0))
        {
            Fault(first, "aiken-option-empty", "Ett alternativ saknar text. Skriv den efter bokstaven.", "An option has no text. Write it after the letter.");
        }
        else
        {
            Add(letters);
        }

        Clear();
    }

    private void Add(List<string> right)
    {
        if (right.Count > 1)
        {
            sheet.Tell(new(first, 1, FormatSeverity.Warning, "aiken-answer-several", new Text(
                "Frågan har flera rätta svar. Den blir en fråga där man får välja flera, och svaren delar på poängen.",
                "The question has several right answers. It becomes one where several may be chosen, and the answers share the mark."), Name));
        }

        var language = sheet.Options.Language;
        sheet.Add(
            new QuestionSource
            {
                Id = sheet.IdOf(Name),
                Type = "multiple-choice",
                Prompt = LocalText.Of(language, string.Join("<br>", prompt.Select(PlainText.ToHtml))),
                Settings = right.Count > 1 ? new Dictionary<string, string> { ["answers"] = "several" } : new(),
                Choices = [.. options.Select((option, place) => new Choice
                {
                    Id = AuthorId.OfPlace(place),
                    AuthorId = AuthorId.OfPlace(place),
                    Text = LocalText.Of(language, PlainText.ToHtml(option.Text)),
                    Fraction = right.Contains(option.Letter.ToString()) ? decimal.Round(1m / right.Count, 7) : 0,
                })],
                Line = first,
            },
            Name);
    }

    private string Name => prompt.Count == 0 ? "" : prompt[0].AtMost(80);

    private void Fault(int line, string code, string swedish, string english) =>
        sheet.Tell(new(line, 1, FormatSeverity.Error, code, new Text(swedish, english), Name));

    private void Clear()
    {
        prompt.Clear();
        options.Clear();
    }
}
