namespace Lms.Core.Quizzes.Marking;

/// <summary>Why a mark is not taken.</summary>
public static class MarkRefusals
{
    /// <summary>Nobody marks an answer of one's own.</summary>
    public static readonly Refusal OwnAttempt = new("own-attempt", new Text(
        "Det här är ditt eget svar. Be en kollega att bedöma det.", "This is your own answer. Ask a colleague to mark it."));

    /// <summary>The attempt is not handed in.</summary>
    public static readonly Refusal Open = new("attempt-open", new Text(
        "Försöket är inte inlämnat än. Svar bedöms efter inlämningen.", "The attempt is not handed in yet. Answers are marked after that."));

    /// <summary>Somebody else has marked the answer since it was opened.</summary>
    public static readonly Refusal MarkedMeanwhile = new("marked-meanwhile", new Text(
        "Någon annan har bedömt svaret medan du läste det. Titta på den bedömningen. Spara igen om din ska gälla.",
        "Somebody else has marked the answer while you read it. Look at that mark. Save again if yours is to count."));

    /// <summary>The share is no per cent.</summary>
    public static readonly Refusal ShareInvalid = new("share-invalid", new Text(
        "Skriv ett tal från 0 till 100.", "Write a number from 0 to 100."), RefusalKind.Invalid);

    /// <summary>A criterion of the rubric has no level.</summary>
    public static readonly Refusal RubricIncomplete = new("rubric-incomplete", new Text(
        "Välj en nivå i varje rad av bedömningsmallen.", "Choose a level in each row of the rubric."), RefusalKind.Invalid);

    /// <summary>Two others have marked the answer.</summary>
    public static readonly Refusal PairComplete = new("pair-complete", new Text(
        "Två kollegor har redan bedömt svaret. Nu behövs bara ett avgörande, om de är oense.",
        "Two colleagues have marked the answer already. Only a decision is needed now, if they disagree."));

    /// <summary>A decision between two marks has no reason.</summary>
    public static readonly Refusal ReasonMissing = new("decision-reason-missing", new Text(
        "Skriv varför du avgör så.", "Write why you decide so."), RefusalKind.Invalid);

    /// <summary>The reason is too long.</summary>
    public static readonly Refusal ReasonTooLong = new("decision-reason-too-long", new Text(
        $"Skälet får ha högst {NewMark.MaxReason} tecken.", $"The reason may have at most {NewMark.MaxReason} characters."), RefusalKind.TooMuch);

    /// <summary>The comment is too long.</summary>
    public static readonly Refusal CommentTooLong = new("comment-too-long", new Text(
        $"Kommentaren får ha högst {NewMark.MaxComment} tecken.", $"The comment may have at most {NewMark.MaxComment} characters."), RefusalKind.TooMuch);
}
