namespace Lms.Core.Quizzes.Gift;

/// <summary>Where the readers of one question's pieces tell what is wrong, by the place in the question.</summary>
/// <param name="isForeign">True for a file from another system, in which some things are passed over.</param>
/// <param name="fault">Called when the question cannot come in.</param>
/// <param name="note">Called when something of it does not.</param>
internal sealed class GiftFaults(bool isForeign, Action<int, string, Text> fault, Action<int, string, Text> note)
{
    public bool IsForeign => isForeign;

    public void Add(int offset, string code, Text message) => fault(offset, code, message);

    /// <summary>A fault in a text of our own, a note in a foreign one.</summary>
    public void PassOver(int offset, string code, Text message)
    {
        if (isForeign)
            note(offset, code, message);
        else
            fault(offset, code, message);
    }
}
