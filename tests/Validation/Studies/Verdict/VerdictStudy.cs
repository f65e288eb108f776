namespace GluteSense.Validation.Studies.Verdicts;

/// <summary>Error rates and power of the verdict, beside those of the usual rules.</summary>
public sealed class VerdictStudy : IStudy
{
    private const string Method = """
        **Question.** How often is a verdict wrong, how often does it find a share that is 20 % lower, and when does it reassure wrongly?

        **Generator.** Amplitudes of glute and hamstring are log-normal from segment to segment and independent, with coefficients of variation of
        16.5 and 13.4 % (within a session of running; Colyer and McGuigan 2018, JSSM 17:101), so logRatio = ln(G/H) is normal with an SD of 0.211. The reference
        set (12 reps, or 60 strides) is drawn anew in every trial. A drop lowers the glute until the *share* is that much lower: at a share of
        .50 a 20 % lower share is a glute 33 % lower. Strides are a stationary first-order autoregression with correlations of 0, 0.3 and 0.5
        between neighbours. The verdict itself is the product's (`VerdictRule`), in double precision.

        **End to end.** The rows with these words begin at the codes of the converter: noise with the spectrum of EMG in bridges of 2 s every 4 s, 100 counts rms
        on the plateau over rest 20 or 10 dB below it, cut off at the rails of the reference board, in blocks of 50 ms through the device's own code, which takes
        rest from 5 s, learns 12 reps, and judges 10 in which the left glute or its input differs. There are no reference contractions, so the share is the raw one.

        **What it leaves out.** Reps that are not log-normal, fatigue within a set, and a glute as quiet in the reference set as in the set:
        no comparison with an own reference can see that. A steady fall of the share is a change, and it is reported as one, whatever its cause.
        Verdicts are given once, at the end of a set or run; the table of usual rules shows what looking after every rep does.
        Eight verdicts are meant to be independent of each other; sets against the same reference set share its luck.
        Seeds are fixed, one stream of random numbers per condition.
        """;

    /// <inheritdoc/>
    public string Key => "verdict";

    /// <inheritdoc/>
    public StudyPart Run(StudyScale scale)
    {
        Findings findings = new(scale);
        RepTrials.Run(findings);
        RunTrials.Run(findings);
        ScreeningTrials.Run(findings);
        DeadGluteTrials.Run(findings);
        FaultTrials.Run(findings);
        UsualMethods.Run(findings);
        SideTrials.Run(findings);
        return new StudyPart("Verdict", Method, findings.Rows, findings.Tables, findings.Plots, findings.Limits);
    }
}
