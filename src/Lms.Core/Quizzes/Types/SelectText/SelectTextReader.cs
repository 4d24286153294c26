namespace Lms.Core.Quizzes.Types.SelectText;

/// <summary>Makes pieces to mark of the author's marks, and a text that does not tell which of them are right.</summary>
/// <param name="source">Authored data.</param>
/// <param name="mode">marked, words or sentences.</param>
/// <param name="report">Called once per fault.</param>
internal sealed class SelectTextReader(QuestionSource source, string mode, Action<string, Text> report)
{
    private const int Most = 500;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<SelectPiece> pieces = [];

    /// <summary>The text as the learner gets it.</summary>
    public LocalText Prompt => new(texts);

    /// <summary>What can be marked in it, field by field.</summary>
    public IReadOnlyList<SelectPiece> Pieces => pieces;

    public void Read()
    {
        foreach (var (language, html) in source.Prompt.ByLanguage)
        {
            var text = MarkedText.Read(html, language, report);
            Check(text.Marks, language);
            texts[language] = mode == "marked" ? ReadMarked(text, language) : ReadCut(text, language);
        }

        if (mode != "marked")
            return;
        var marked = pieces.GroupBy(piece => piece.Id).Select(same => same.First() with { Text = new(same.SelectMany(piece => piece.Text.ByLanguage).ToDictionary(StringComparer.Ordinal)) }).ToList();
        pieces.Clear();
        pieces.AddRange(marked);
    }

    private void Check(IReadOnlyList<TextRange> marks, string language)
    {
        foreach (var choice in source.Choices.Where(choice => !marks.Any(mark => mark.Name == choice.AuthorId)))
            Fault("select-mark-missing", $"[[{choice.AuthorId}]] är inte utmärkt i texten på {language}. Skriv [[{choice.AuthorId}]] före och [[/{choice.AuthorId}]] efter orden.", $"[[{choice.AuthorId}]] is not marked in the text in {language}. Write [[{choice.AuthorId}]] before and [[/{choice.AuthorId}]] after the words.");
        foreach (var same in marks.GroupBy(mark => mark.Name).Where(same => same.Count() > 1))
            Fault("select-mark-twice", $"[[{same.Key}]] är utmärkt flera gånger i texten på {language}. Ge varje märke ett eget id.", $"[[{same.Key}]] is marked several times in the text in {language}. Give each mark an id of its own.");
        foreach (var mark in marks.Where(mark => Of(mark) is null).DistinctBy(mark => mark.Name))
            Fault("select-mark-unknown", $"Det utmärkta [[{mark.Name}]] i texten på {language} finns inte bland choices. Skriv det där, eller ta bort märket.", $"The marked [[{mark.Name}]] in the text in {language} is not among the choices. List it there, or remove the mark.");
    }

    private string ReadMarked(MarkedText text, string language)
    {
        var known = text.Marks.Where(mark => Of(mark) is not null).DistinctBy(mark => mark.Name).ToList();
        foreach (var mark in known)
            pieces.Add(new("choice", Of(mark)!.Id, LocalText.Of(language, text.Html[mark.From..mark.To]), Of(mark)));
        return text.With(known.ConvertAll(mark => mark with { Name = Of(mark)!.Id }));
    }

    // Words stand in another order in another language, so each language has its own field: what is the same piece in two
    // languages would be what the author marked.
    private string ReadCut(MarkedText text, string language)
    {
        if (TextCutter.Start(text.Html) == 0)
            Fault("select-paragraphs", $"Texten på {language} har bara ett stycke. Skriv uppgiften först, sedan en tom rad, sedan texten att markera i.", $"The text in {language} has only one paragraph. Write the task first, then a blank line, then the text to mark in.");
        var cut = mode == "words" ? TextCutter.Words(text.Html) : TextCutter.Sentences(text.Html);
        if (cut is null)
            Fault("select-sentence-markup", $"En mening i texten på {language} slutar mitt i en formatering. Låt formateringen omfatta hela meningar eller delar av en.", $"A sentence in the text in {language} ends within a formatting. Let the formatting cover whole sentences or parts of one.");
        cut ??= [];
        if (cut.Count > Most)
            Fault("select-too-many", $"Texten på {language} har fler än {Most} delar att markera. Korta den.", $"The text in {language} has more than {Most} pieces to mark. Shorten it.");
        var byPiece = new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var mark in text.Marks)
        {
            if (cut.Where(piece => piece.Meets(mark)).ToList() is [var only] && Of(mark) is { } choice)
                byPiece.TryAdd(only.Name, choice);
            else if (cut.Count > 0)
                Fault("select-mark-piece", $"[[{mark.Name}]] i texten på {language} ska omfatta precis {(mode == "words" ? "ett ord" : "en mening")} under uppgiften.", $"[[{mark.Name}]] in the text in {language} must cover exactly one {(mode == "words" ? "word" : "sentence")} below the task.");
        }

        pieces.AddRange(cut.Select(piece => new SelectPiece("choice-" + language, piece.Name, LocalText.Of(language, text.Html[piece.From..piece.To]), byPiece.GetValueOrDefault(piece.Name))));
        return text.With(cut);
    }

    private Choice? Of(TextRange mark) => source.Choices.FirstOrDefault(choice => choice.AuthorId == mark.Name);

    private void Fault(string code, string swedish, string english) => report(code, new Text(swedish, english));
}
