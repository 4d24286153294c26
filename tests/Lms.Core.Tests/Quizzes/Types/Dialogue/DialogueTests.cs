using System.Text.Json;
using Lms.Core.Quizzes;
using Lms.Core.Quizzes.Types.Dialogue;

namespace Lms.Core.Tests.Quizzes.Types.Dialogue;

/// <summary>A dialogue is the way that was walked: nothing beyond it is told, and its ending is what it earns.</summary>
[TestFixture]
public sealed class DialogueTests
{
    [TestCase("", 0, false)]
    [TestCase("a", 0, false)]
    [TestCase("a d", 1, true)]
    [TestCase("a e", 0.5, true)]
    [TestCase("c", 0, true)]
    [TestCase("b b a f a d", 1, true)]
    public void The_ending_is_what_the_answer_earns(string path, decimal earned, bool complete)
    {
        var question = Talk.Question();
        var response = question.Admit(Walk(path));
        Assert.Multiple(() =>
        {
            Assert.That(question.Assess(response).Fraction, Is.EqualTo(earned));
            Assert.That(question.IsComplete(response), Is.EqualTo(complete));
            Assert.That(question.Parts(response).Sum(part => part.Weight * part.Grade.Fraction), Is.EqualTo(earned));
        });
    }

    [TestCase("x", "")]
    [TestCase("d", "", Description = "a reply of another node")]
    [TestCase("a x d", "a")]
    [TestCase("a d a d", "a d", Description = "nothing follows an ending")]
    [TestCase("b b a", "b b a")]
    public void An_answer_is_cut_to_the_longest_walk_from_the_start(string posted, string walked) =>
        Assert.That(Talk.Question().Admit(Walk(posted)), Is.EqualTo(Walk(walked)));

    [Test]
    public void A_reply_is_put_at_the_end_and_a_turn_goes_back_or_starts_over()
    {
        var question = Talk.Question();
        Assert.Multiple(() =>
        {
            Assert.That(question.Admit(Response.Of("reply", "a")), Is.EqualTo(Talk.Path("a")));
            Assert.That(question.Admit(Talk.With(Talk.Path("a"), "reply", "e")), Is.EqualTo(Talk.Path("a", "e")));
            Assert.That(question.Admit(Talk.With(Talk.Path("a"), "reply", "b")), Is.EqualTo(Talk.Path("a")), "said somewhere else");
            Assert.That(question.Admit(Talk.With(Talk.Path("a", "e"), "turn", "back")), Is.EqualTo(Talk.Path("a")));
            Assert.That(question.Admit(Talk.With(Talk.Path("a"), "turn", "back")), Is.EqualTo(Response.Blank));
            Assert.That(question.Admit(Talk.With(Response.Blank, "turn", "back")), Is.EqualTo(Response.Blank));
            Assert.That(question.Admit(Talk.With(Talk.Path("a", "e"), "turn", "again")), Is.EqualTo(Response.Blank));
            Assert.That(question.Admit(Talk.With(Talk.Path("a"), "turn", "forwards")), Is.EqualTo(Talk.Path("a")));
            Assert.That(question.Admit(Talk.With(Talk.Path("a"), "mark", "1")), Is.EqualTo(Talk.Path("a")));
        });
    }

    [Test]
    public void A_walk_in_circles_ends_somewhere_and_can_be_started_over()
    {
        var question = Talk.Question();
        var round = question.Admit(Talk.Path([.. Enumerable.Repeat("b", 500)]));
        Assert.Multiple(() =>
        {
            Assert.That(round.All("path"), Has.Count.EqualTo(DialogueType.MaxWalk));
            Assert.That(question.FieldsFor(round).Select(field => field.Name), Is.EqualTo(new[] { "path", "turn" }));
            Assert.That(question.Admit(Talk.With(round, "reply", "b")), Is.EqualTo(round));
            Assert.That(question.Admit(Talk.With(round, "turn", "again")), Is.EqualTo(Response.Blank));
        });
    }

    [Test]
    public void The_right_answer_is_a_shortest_way_to_the_best_ending()
    {
        var question = Talk.Question();
        Assert.Multiple(() =>
        {
            Assert.That(question.CorrectResponse, Is.EqualTo(Talk.Path("a", "d")));
            Assert.That(question.Admit(question.CorrectResponse), Is.EqualTo(question.CorrectResponse));
            Assert.That(question.Assess(question.CorrectResponse), Is.EqualTo(Grade.Full));
            Assert.That(question.Assess(Response.Blank), Is.EqualTo(Grade.None));
            Assert.That(question.ChecksWhenComplete, Is.True);
        });
    }

    [Test]
    public void Only_what_was_said_and_what_may_be_said_now_is_told()
    {
        var question = Talk.Question();
        var fields = question.FieldsFor(Talk.Path("a"));
        Assert.Multiple(() =>
        {
            Assert.That(fields.Single(field => field.Name == "reply").Options.Select(option => option.Id), Is.EqualTo(new[] { "d", "e", "f" }));
            Assert.That(fields.Single(field => field.Name == "path").Options.Select(option => option.Id), Is.EqualTo(new[] { "a" }));
            Assert.That(question.FieldsFor(Response.Blank).Select(field => field.Name), Is.EqualTo(new[] { "path", "reply" }), "there is nothing to take back yet");
            Assert.That(question.FieldsFor(Talk.Path("c")).Select(field => field.Name), Is.EqualTo(new[] { "path", "turn" }), "there is nothing more to say");
            Assert.That(
                question.Tell(Talk.Path("a", "e")).Select(line => $"{line.Kind} {line.Text} {line.Speaker} {line.Mood.In("sv")}".Trim()),
                Is.EqualTo(new[] { "Line text-start Anna orolig", "Reply text-a", "Consequence consequence-a", "Line text-mid Anna orolig", "Reply text-e", "Consequence consequence-e", "Ending text-half" }));
        });
    }

    [Test]
    public void Nothing_is_told_of_what_was_not_reached_in_any_of_a_thousand_walks()
    {
        var random = new Random(20261122);
        var question = Talk.Question();
        var graph = Talk.Source.Parts.ToDictionary(part => part.Id);
        for (var run = 0; run < 1_000; run++)
        {
            var at = graph["start"];
            var path = new List<string>();
            HashSet<string> known = [];
            while (true)
            {
                known.Add($"text-{at.Id}");
                known.UnionWith(at.Choices.Select(reply => reply.Text.ToString()));
                var response = Talk.Path(path);
                Assert.That(question.Admit(response), Is.EqualTo(response), "a walk is admitted as it is, however often");
                var said = JsonSerializer.Serialize(question.FieldsFor(response)) + JsonSerializer.Serialize(question.Tell(response));
                var secrets = Talk.Source.Parts.SelectMany(part => part.Choices.Select(reply => reply.Text).Append(part.Prompt)).Select(text => text.ToString()).Where(text => !known.Contains(text));
                Assert.That(secrets.Where(secret => said.Contains($"\"{secret}\"", StringComparison.Ordinal)), Is.Empty, string.Join(' ', path));
                Assert.That(said, Does.Not.Contain("feedback-").And.Not.Contain("score"));
                if (at.Choices.Count == 0 || path.Count == 20)
                    break;
                var reply = at.Choices[random.Next(at.Choices.Count)];
                known.Add(reply.Match.ToString());
                path.Add(reply.Id);
                at = graph[reply.Settings["to"]];
            }
        }
    }

    [Test]
    public void Whatever_is_posted_is_admitted_once_and_for_all()
    {
        var random = new Random(7);
        var question = Talk.Question();
        string[] tokens = ["a", "b", "c", "d", "e", "f", "x", "", "back", "again"];
        string Some() => tokens[random.Next(tokens.Length)];
        for (var run = 0; run < 2_000; run++)
        {
            var posted = new Response(
            [
                new("path", [.. Enumerable.Range(0, random.Next(8)).Select(_ => Some())]),
                new("reply", [Some()]),
                new("turn", [Some()]),
                new(Some() + "-field", [Some()]),
            ]);
            var admitted = question.Admit(posted);
            Assert.That(question.Admit(admitted), Is.EqualTo(admitted));
            Assert.That(admitted.Fields.Keys, Is.SubsetOf(new[] { "path" }));
            Assert.That(question.Assess(admitted).Fraction, Is.InRange(0m, 1m));
        }
    }

    [Test]
    public void The_answer_in_words_holds_the_replies_and_how_it_ended()
    {
        var question = Talk.Question();
        Assert.Multiple(() =>
        {
            Assert.That(question.Summarise(Talk.Path("a", "e"), "sv"), Is.EqualTo("”text-a” → ”text-e”. Så slutade det: text-half"));
            Assert.That(question.Summarise(Talk.Path("a"), "en"), Is.EqualTo("“text-a”. The conversation is not finished."));
            Assert.That(question.Summarise(Response.Blank, "sv"), Is.Empty);
        });
    }

    [Test]
    public void Feedback_is_given_for_each_reply_and_for_the_ending()
    {
        var question = Talk.Question();
        Assert.Multiple(() =>
        {
            Assert.That(question.FeedbackFor(Talk.Path("b", "b", "a", "e")).Select(text => text.ToString()), Is.EqualTo(new[] { "feedback-b", "feedback-a", "feedback-e", "feedback-half" }));
            Assert.That(question.FeedbackFor(Talk.Path("e")).Select(text => text.ToString()), Is.EqualTo(new[] { "feedback-e", "feedback-half" }), "asked of one reply");
            Assert.That(question.FeedbackFor(Talk.Path("x")), Is.Empty);
        });
    }

    [Test]
    public void The_map_marks_the_way_and_shows_what_was_not_tried()
    {
        var map = DialogueMap.Of(Talk.Source, Talk.Path("b", "a", "e"));
        Assert.Multiple(() =>
        {
            Assert.That(map.Places.Select(place => (place.Number, place.Text.ToString(), place.Visited, place.Score)), Is.EqualTo(new[]
            {
                (1, "text-start", true, (decimal?)null), (2, "text-mid", true, null), (3, "text-low", false, 0m), (4, "text-high", false, 1m), (5, "text-half", true, 0.5m),
            }));
            Assert.That(map.Places[0].Ways.Select(way => (way.To, way.Chosen)), Is.EqualTo(new[] { (2, true), (1, true), (3, false) }));
        });
    }

    [Test]
    public void A_mood_is_a_word_in_both_languages()
    {
        var mood = Talk.Question().Tell(Response.Blank)[0].Mood;
        Assert.That((mood.In("sv"), mood.In("en")), Is.EqualTo(("orolig", "worried")));
    }

    private static Response Walk(string path) => Talk.Path(path.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
