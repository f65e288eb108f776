namespace GluteSense.Validation.Studies.Cadence;

/// <summary>A stop or a walk in a run.</summary>
/// <param name="StartS">Begin in s.</param>
/// <param name="EndS">End in s.</param>
/// <param name="Spm">Cadence of the walk in steps a minute; 0 for a stop.</param>
/// <param name="Strength">Amplitude of the bursts over that of the run.</param>
internal sealed record RunPause(double StartS, double EndS, double Spm, double Strength);
