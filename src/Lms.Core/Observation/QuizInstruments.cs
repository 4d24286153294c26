using System.Diagnostics;
using System.Diagnostics.Metrics;
using Lms.Core.Enrolments;
using Lms.Core.Quizzes.Attempts;
using Lms.Core.Quizzes.Player;

namespace Lms.Core.Observation;

/// <summary>What is counted of attempts and answers.</summary>
internal static class QuizInstruments
{
    private static readonly Counter<long> Saved = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.answers.saved", "{answer}", "Answers acknowledged after commit.");

    private static readonly Counter<long> Refused = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.answers.refused", "{answer}", "Answers not saved, by the refusal's code.");

    private static readonly Histogram<double> Duration = LmsTelemetry.Meter.CreateHistogram(
        "lms.answers.save.duration",
        "s",
        "From the use case's start to the acknowledgement.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    private static readonly Counter<long> Started = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.attempts.started", "{attempt}", "Attempts made; an open one that is given again does not count.");

    private static readonly Counter<long> Submitted = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.attempts.submitted", "{attempt}", "Attempts handed in, by cause: learner, or time when it had run out.");

    private static readonly Counter<long> Certificates = LmsTelemetry.Meter.CreateCounter<long>(
        "lms.certificates.issued", "{certificate}", "Certificates issued.");

    internal static void CountAnswers(List<TakenAnswer> taken, in UseCase work)
    {
        var saved = 0;
        foreach (var answer in taken)
        {
            if (answer.Outcome.Succeeded)
                saved++;
            else
                Refused.Add(1, new KeyValuePair<string, object?>("lms.refusal", answer.Outcome.Refusal.Code));
        }

        work.End(saved == taken.Count ? "ok" : taken.Find(answer => !answer.Outcome.Succeeded)!.Outcome.Refusal!.Code);
        if (saved == 0)
            return;
        Saved.Add(saved);
        if (Duration.Enabled)
            Duration.Record(work.Seconds);
    }

    internal static void CountStart() => Started.Add(1);

    internal static void CountSubmission(Submission submission, bool byTime)
    {
        Submitted.Add(1, new KeyValuePair<string, object?>("lms.cause", byTime ? "time" : "learner"));
        CountAdvance(submission.Advance);
    }

    internal static void CountAdvance(Advance? advance)
    {
        if (advance?.Certificate is null)
            return;
        Certificates.Add(1);
        Activity.Current?.AddEvent(new ActivityEvent("lms.certificate.issued"));
    }
}
