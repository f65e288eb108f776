namespace GluteSense.NanoFakes
{
    /// <summary>The firmware changed an output.</summary>
    /// <param name="TimeUs">Virtual time.</param>
    /// <param name="GpioNumber">The pin.</param>
    /// <param name="IsHigh">Its level from then on; null when it is no output any more (restart, power cut).</param>
    public sealed record PinChange(long TimeUs, int GpioNumber, bool? IsHigh);
}
