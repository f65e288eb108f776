using GluteSense.Host.Onsets;
using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Studies.Onset;

/// <summary>Runs all detectors over the same trials.</summary>
internal sealed class OnsetExperiment
{
    private const ulong Seed = 20_260_904;

    private readonly PosteriorOnset _posterior = new();
    private int _cases;

    /// <summary>The classical detectors, in the order of the tables.</summary>
    internal static IReadOnlyList<IOnsetDetector> Classical { get; } =
    [
        EnvelopeOnset.HodgesBui(1, 50),
        EnvelopeOnset.HodgesBui(2, 50),
        EnvelopeOnset.HodgesBui(3, 25),
        EnvelopeOnset.TeagerKaiser(3, 25),
        EnvelopeOnset.TeagerKaiser(15, 25),
        EnvelopeOnset.MovingRms(25, 3, 25),
        EnvelopeOnset.MovingRms(50, 3, 25),
        new DoubleThresholdOnset(),
        new StepOnset(),
    ];

    /// <summary>Scores of our detector (first) and the classical ones, and of the difference of two onsets.</summary>
    /// <param name="model">How the burst begins.</param>
    /// <param name="snrDb">S/N in dB; negative infinity for noise alone.</param>
    /// <param name="trials">How many trials.</param>
    internal OnsetCase Run(OnsetModel model, double snrDb, int trials)
    {
        int first = _cases++ * 100_000;
        Outcome[] outcomes = [.. Enumerable.Range(first, trials).AsParallel().AsOrdered().Select(stream => Try(model, snrDb, stream))];
        List<OnsetScore> scores = [];
        for (int d = 0; d <= Classical.Count; d++)
        {
            string name = d == 0 ? _posterior.Name : Classical[d - 1].Name;
            int detector = d;
            scores.Add(new OnsetScore(name, [.. outcomes.Select(outcome => (outcome.OnsetS, outcome.Estimates[detector]))]));
        }

        return new OnsetCase(model.Name, snrDb, scores, Differences(outcomes));
    }

    /// <summary>Each two neighbouring trials are a glute and a hamstring.</summary>
    private static OnsetScore Differences(Outcome[] outcomes)
    {
        List<(double TruthS, OnsetEstimate? Estimate)> differences = [];
        for (int i = 0; i + 1 < outcomes.Length; i += 2)
        {
            OnsetEstimate? estimate = outcomes[i].Posterior is { } glute && outcomes[i + 1].Posterior is { } hamstring
                ? glute.Minus(hamstring).Estimate
                : null;
            differences.Add((outcomes[i].OnsetS - outcomes[i + 1].OnsetS, estimate));
        }

        return new OnsetScore("difference", differences);
    }

    private Outcome Try(OnsetModel model, double snrDb, int stream)
    {
        OnsetTrial trial = model.Draw(new SeededNoise(Seed, stream), snrDb);
        bool isFound = _posterior.TryInfer(
            trial.Samples, OnsetSpectrum.RateHz, OnsetModel.QuietSamples, out OnsetPosterior? posterior);
        List<OnsetEstimate?> estimates = [isFound ? posterior!.Estimate : null];
        foreach (IOnsetDetector detector in Classical)
        {
            bool found = detector.TryDetect(
                trial.Samples, OnsetSpectrum.RateHz, OnsetModel.QuietSamples, out OnsetEstimate onset);
            estimates.Add(found ? onset : null);
        }

        return new Outcome(trial.OnsetS, estimates, posterior);
    }

    private sealed record Outcome(double OnsetS, IReadOnlyList<OnsetEstimate?> Estimates, OnsetPosterior? Posterior);
}
