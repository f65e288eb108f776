namespace GluteSense.Hardware.Checks;

/// <summary>The gain that the firmware divides by is the gain of front-end.json, which the simulations and the virtual wearable use.</summary>
public sealed class FrontEndCheck : IHardwareCheck
{
    /// <inheritdoc/>
    public string Name => "front-end";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        double gain = project.FrontEnd.Gain;
        int boardGain = project.Board.FrontEndGain;
        return new CheckResult(gain == boardGain
            ? []
            : [FormattableString.Invariant($"front-end.json has the gain {gain}; Board.FrontEndGain is {boardGain}.")]);
    }
}
