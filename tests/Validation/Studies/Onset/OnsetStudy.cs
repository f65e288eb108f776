namespace GluteSense.Validation.Studies.Onset;

/// <summary>How far off an onset is: our detector and the classical ones on the same synthetic bursts.</summary>
public sealed class OnsetStudy : IStudy
{
    internal const string Mixture = "ramp uniform 0-100 ms";
    internal const string Step = "step";
    internal const string Ramp = "ramp 50 ms";
    internal const string Deep = "ramp uniform 0-100 ms, spectrum 30/60 Hz";

    /// <inheritdoc/>
    public string Key => "onset";

    /// <inheritdoc/>
    public StudyPart Run(StudyScale scale)
    {
        OnsetSpectrum emg = OnsetSpectrum.Emg(60, 120);
        OnsetModel mixture = new(Mixture, emg, 0, 100);
        OnsetModel step = new(Step, emg, 0, 0);
        OnsetModel ramp = new(Ramp, emg, 50, 50);
        OnsetModel deep = new(Deep, OnsetSpectrum.Emg(30, 60), 0, 100);
        OnsetExperiment experiment = new();
        bool isFull = scale == StudyScale.Full;
        int trials = isFull ? 1000 : 300;
        double[] mixtureDb = isFull ? [3, 6, 8, 10, 15, 20, 30] : [6, 10, 20];
        double[] otherDb = isFull ? mixtureDb : [10, 20];

        List<OnsetCase> cases = [.. mixtureDb.Select(snrDb => experiment.Run(mixture, snrDb, trials))];
        cases.AddRange(otherDb.Select(snrDb => experiment.Run(step, snrDb, trials / 2)));
        cases.AddRange(otherDb.Select(snrDb => experiment.Run(ramp, snrDb, trials / 2)));
        if (isFull)
        {
            cases.AddRange(mixtureDb.Select(snrDb => experiment.Run(deep, snrDb, trials)));
        }

        OnsetCase noise = experiment.Run(mixture, double.NegativeInfinity, 2 * trials);
        return new OnsetPresentation(cases, noise).Part(trials);
    }
}
