using Lms.Core.Statistics;

namespace Lms.Core.Tests.Statistics;

/// <summary>What holds of the analysis of any marks.</summary>
[TestFixture]
public sealed class QuizAnalysisTests
{
    private const double Close = 1e-6;

    [Test]
    public void Any_marks_give_what_a_second_implementation_gives([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var (attempts, places) = (random.Next(4, 60), random.Next(2, 9));
        decimal[] maxima = [.. Enumerable.Range(0, places).Select(_ => random.Next(1, 5))];
        decimal[][] rows = [.. Enumerable.Range(0, attempts).Select(_ => maxima.Select(max => decimal.Round(max * random.Next(0, 7) / 6m, 4)).ToArray())];
        decimal[][] columns = [.. Enumerable.Range(0, places).Select(at => rows.Select(row => row[at]).ToArray())];
        decimal[] totals = [.. rows.Select(row => row.Sum())];
        var quiz = Analyse(rows, maxima);
        var variance = (double)NaiveAnalysis.Covariance(totals, totals);
        var weights = columns.Sum(column => Math.Sqrt(Math.Max(0, (double)NaiveAnalysis.Covariance(column, totals))));
        Assert.Multiple(() =>
        {
            Assert.That(quiz.StandardDeviation, Is.EqualTo(Math.Sqrt(variance)).Within(Close));
            Assert.That(quiz.Skewness, Is.EqualTo(NaiveAnalysis.K3(totals) / Math.Pow(variance, 1.5)).Within(Close));
            Assert.That(quiz.Kurtosis, Is.EqualTo(NaiveAnalysis.K4(totals) / (variance * variance)).Within(Close));
            Assert.That(quiz.InternalConsistency, Is.EqualTo(NaiveAnalysis.Alpha(columns)).Within(Close));
            Assert.That(quiz.Scores.Sum(bin => bin.Count), Is.EqualTo(attempts));
            for (var at = 0; at < places; at++)
            {
                decimal[] rest = [.. totals.Zip(columns[at], (total, mark) => total - mark)];
                var most = NaiveAnalysis.Covariance([.. columns[at].Order()], [.. rest.Order()]);
                var effective = (double)NaiveAnalysis.Covariance(columns[at], totals);
                var item = quiz.Items[at];
                Assert.That(item.Discrimination, Is.EqualTo(100 * NaiveAnalysis.Correlation(columns[at], rest)).Within(Close));
                Assert.That(item.Efficiency, Is.EqualTo((double)(100 * NaiveAnalysis.Covariance(columns[at], rest) / most)).Within(Close));
                Assert.That(item.EffectiveWeight ?? -1, Is.EqualTo(effective < 0 ? -1 : 100 * Math.Sqrt(effective) / weights).Within(Close));
            }
        });
    }

    [Test]
    public void Figures_stay_within_their_bounds_and_do_not_depend_on_the_order([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        decimal[][] rows = [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 6).Select(_ => (decimal)random.Next(0, 2)).ToArray())];
        var quiz = Analyse(rows, 1, 1, 1, 1, 1, 1);
        random.Shuffle(rows);
        var shuffled = Analyse(rows, 1, 1, 1, 1, 1, 1);
        Assert.Multiple(() =>
        {
            Assert.That(quiz.InternalConsistency, Is.LessThanOrEqualTo(100));
            Assert.That(quiz.Items.Sum(item => item.EffectiveWeight ?? 0), Is.EqualTo(100).Within(Close));
            Assert.That(quiz.Items.Select(item => item.Discrimination), Is.All.InRange(-100.0, 100.0));
            Assert.That(quiz.Items.Select(item => item.Efficiency), Is.All.InRange(-100.000001, 100.000001));
            Assert.That(shuffled.Kurtosis, Is.EqualTo(quiz.Kurtosis).Within(Close));
            Assert.That(shuffled.Items[3].Efficiency, Is.EqualTo(quiz.Items[3].Efficiency).Within(Close));
        });
    }

    [Test]
    public void Large_marks_do_not_swallow_small_differences()
    {
        decimal[][] small = [[1, 2], [2, 1], [3, 5], [4, 4], [5, 6]];
        var near = Analyse(small, 10, 10);
        var far = Analyse([.. small.Select(row => row.Select(mark => mark + 1_000_000_000).ToArray())], 2_000_000_000, 2_000_000_000);
        Assert.Multiple(() =>
        {
            Assert.That(far.StandardDeviation, Is.EqualTo(near.StandardDeviation).Within(Close));
            Assert.That(far.Items[0].Discrimination, Is.EqualTo(near.Items[0].Discrimination).Within(Close));
            Assert.That(far.Kurtosis, Is.EqualTo(near.Kurtosis).Within(Close));
        });
    }

    [Test]
    public void A_question_that_all_get_a_third_of_has_no_discrimination()
    {
        var third = 1m / 3;
        var quiz = Analyse([[third, 1], [third, 0], [third, third], [third, 1]], 1, 1);
        Assert.Multiple(() =>
        {
            Assert.That(quiz.Items.Select(item => item.Discrimination), Is.All.Null);
            Assert.That(quiz.Items[0].StandardDeviation, Is.Zero);
            Assert.That(quiz.Items[0].CovariesNegatively, Is.False);
        });
    }

    [Test]
    public void Nothing_too_little_and_all_the_same_have_no_figures()
    {
        var (none, one, same) = (Analyse([], 1, 1), Analyse([[1, 0]], 1, 1), Analyse([[1, 0], [1, 0], [1, 0], [1, 0]], 1, 1));
        Assert.Multiple(() =>
        {
            Assert.That((none.Count, none.Mean, none.Median, none.StandardDeviation), Is.EqualTo((0, (double?)null, (double?)null, (double?)null)));
            Assert.That((one.Mean, one.StandardDeviation, one.InternalConsistency), Is.EqualTo(((double?)1, (double?)null, (double?)null)));
            Assert.That((same.StandardDeviation, same.Skewness, same.Kurtosis, same.InternalConsistency), Is.EqualTo(((double?)0, (double?)null, (double?)null, (double?)null)));
        });
    }

    [Test]
    public void Attempts_that_fill_other_places_give_no_consistency_and_no_effective_weights()
    {
        var matrix = new MarksMatrix();
        matrix.AddItem(new("a", 1));
        matrix.AddItem(new("b", 1));
        matrix.Add([new(0, 0, 1), new(1, 1, 1)], 1);
        matrix.Add([new(0, 0, 0)], 2);
        matrix.Add([new(0, 0, 1), new(1, 1, 0)], 3);
        var quiz = QuizAnalysis.Of(matrix);
        Assert.Multiple(() =>
        {
            Assert.That(matrix.IsFull, Is.False);
            Assert.That(quiz.InternalConsistency, Is.Null);
            Assert.That(quiz.Items.Select(item => item.EffectiveWeight), Is.All.Null);
            Assert.That(quiz.Items[1].Count, Is.EqualTo(2));
        });
    }

    [Test]
    public void People_are_counted_once_however_often_they_try()
    {
        var matrix = new MarksMatrix();
        matrix.AddItem(new("a", 1));
        for (var attempt = 0; attempt < 40; attempt++)
            matrix.Add([new(0, 0, attempt % 2)], attempt % 4);
        var quiz = QuizAnalysis.Of(matrix);
        Assert.That((quiz.Count, quiz.People, quiz.Strength, quiz.Items[0].People), Is.EqualTo((40, 4, SampleStrength.Hidden, 4)));
    }

    [Test]
    public void Options_are_counted_with_who_chose_them()
    {
        var matrix = new MarksMatrix();
        matrix.AddItem(new("a", 1));
        matrix.AddItem(new("b", 1));
        void Add(double mark, double other, params string[] chosen) => matrix.Add(
            [new(0, 0, mark) { Chosen = [.. chosen.Select(option => new ChosenOption("choice", option))] }, new(1, 1, other)], matrix.Count);
        Add(1, 1, "right");
        Add(0, 1, "wrong");
        Add(1, 0, "right");
        Add(0, 0);
        Assert.That(QuizAnalysis.Of(matrix).Items[0].Options, Is.EqualTo(new[]
        {
            new OptionFrequency(new("choice", "right"), 2, 0.5, 1.5),
            new OptionFrequency(new("choice", "wrong"), 1, 0.25, 1),
        }));
    }

    [TestCase(0, SampleStrength.Hidden)]
    [TestCase(4, SampleStrength.Hidden)]
    [TestCase(5, SampleStrength.Uncertain)]
    [TestCase(29, SampleStrength.Uncertain)]
    [TestCase(30, SampleStrength.Firm)]
    public void Five_people_show_and_thirty_are_certain(int people, SampleStrength strength) =>
        Assert.That(SampleRule.Of(people), Is.EqualTo(strength));

    [Test]
    public void A_row_of_another_length_a_place_filled_twice_and_no_full_mark_are_told() => Assert.Multiple(() =>
    {
        Assert.That(() => MarksMatrix.Of([new("a", 1)], [[1, 1]]), Throws.ArgumentException);
        Assert.That(() => new MarksMatrix().AddItem(new("a", 0)), Throws.ArgumentException);
        var matrix = new MarksMatrix();
        matrix.AddItem(new("a", 1));
        Assert.That(() => matrix.Add([new(0, 0, 1), new(0, 0, 1)], 1), Throws.ArgumentException);
        Assert.That(() => matrix.Add([new(0, 0, double.NaN)], 1), Throws.ArgumentException);
        Assert.That(matrix.Count, Is.Zero);
    });

    [Test]
    public void Many_points_are_gathered_in_twenty_ranges_and_thirds_reach_their_point()
    {
        var wide = ScoreBin.Of([0, 99.9, 100, -3], 100);
        var points = ScoreBin.Of([1.0 / 3 * 3, 0.33333 * 3, 2, 3], 3);
        Assert.Multiple(() =>
        {
            Assert.That(wide, Has.Count.EqualTo(20));
            Assert.That((wide[0].Count, wide[^1].Count, wide[^1].To), Is.EqualTo((2, 2, 100.0)));
            Assert.That(points.Select(bin => bin.Count), Is.EqualTo(new[] { 1, 1, 1, 1 }));
        });
    }

    private static QuizAnalysis Analyse(decimal[][] rows, params decimal[] maxima) => QuizAnalysis.Of(MarksMatrix.Of(
        [.. maxima.Select((max, at) => new MarkedItem($"q{at + 1}", (double)max))], rows.Select(row => row.Select(mark => (double)mark).ToArray())));
}
