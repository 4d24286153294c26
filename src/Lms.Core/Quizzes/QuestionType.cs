using Lms.Core.Quizzes.Forms;

namespace Lms.Core.Quizzes;

/// <summary>
/// A kind of question. Reads authored data into a <see cref="Question"/> that can be answered and assessed. Pure, and
/// without state: one instance serves all threads.
/// </summary>
public abstract class QuestionType
{
    /// <summary>Stable name, <c>[a-z-]+</c>, e.g. <c>multiple-choice</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Name for people.</summary>
    public abstract Text Title { get; }

    /// <summary>
    /// True: prompt, fields and key say all that a page needs to ask and mark it, so that it may stand in the private
    /// self-test of a sensitive lesson, which is marked in the browser and makes no attempt.
    /// </summary>
    public virtual bool MayBePrivate => false;

    /// <summary>A question of this type as an author writes it in a YAML file, to begin from; empty when the type has none.</summary>
    public virtual string Example => "";

    /// <summary>True: the choices' texts are compared with what is typed, and stay plain text.</summary>
    public virtual bool ChoicesArePlain => false;

    /// <summary>The form that an author may write a question in; null when the type is written as text only.</summary>
    public virtual QuestionFormDesign? Form => null;

    /// <summary>
    /// Which questions of the course it is made of besides its own data: true for those to copy into
    /// <see cref="QuestionSource.Parts"/> when the course is published. None unless the type gathers.
    /// </summary>
    /// <param name="source">The question that gathers.</param>
    /// <param name="other">Another question of the course.</param>
    public virtual bool Gathers(QuestionSource source, QuestionSource other) => false;

    /// <summary>
    /// What a type's short way of writing stands for, before the text's Markdown is read: the text with placeholders, and
    /// the parts that it named. Null when the text stands for itself, as it does unless the type says otherwise.
    /// </summary>
    /// <param name="text">The text as written.</param>
    /// <param name="language">Language of what is written.</param>
    /// <param name="settings">The question's settings.</param>
    /// <param name="report">Called once per fault with a stable code and a sentence.</param>
    public virtual WrittenText? Unfold(string text, string language, IReadOnlyDictionary<string, string> settings, Action<string, Text> report) => null;

    /// <summary>As the other, for types made of questions of other types, which they find in <paramref name="types"/>.</summary>
    /// <param name="source">Authored data.</param>
    /// <param name="types">The host's types.</param>
    /// <param name="report">Called once per fault with a stable code and a sentence.</param>
    /// <returns>The question, or null after at least one report.</returns>
    public virtual Question? Read(QuestionSource source, QuestionTypes types, Action<string, Text> report) => Read(source, report);

    /// <summary>Makes the question, or reports why it cannot be one.</summary>
    /// <param name="source">Authored data.</param>
    /// <param name="report">Called once per fault with a stable code and a sentence.</param>
    /// <returns>The question, or null after at least one report.</returns>
    public abstract Question? Read(QuestionSource source, Action<string, Text> report);
}
