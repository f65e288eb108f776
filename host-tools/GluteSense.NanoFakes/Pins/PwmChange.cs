namespace GluteSense.NanoFakes
{
    /// <summary>The firmware changed what a PWM pin puts out.</summary>
    /// <param name="TimeUs">Virtual time.</param>
    /// <param name="GpioNumber">The pin.</param>
    /// <param name="FrequencyHz">Its frequency.</param>
    /// <param name="DutyCycle">Its duty cycle from then on, 0 to 1; 0 when stopped.</param>
    public sealed record PwmChange(long TimeUs, int GpioNumber, int FrequencyHz, double DutyCycle);
}
