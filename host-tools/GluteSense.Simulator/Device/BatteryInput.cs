using GluteSense.NanoFakes;
using GluteSense.Simulator.Signals;

namespace GluteSense.Simulator.Device;

/// <summary>The ADC with the battery divider at its pin, and something else at all others.</summary>
public sealed class BatteryInput : IAdcInput
{
    private readonly IAdcInput _others;

    /// <summary>Puts the divider beside the other inputs.</summary>
    public BatteryInput(IAdcInput others) => _others = others;

    /// <summary>Battery voltage in mV.</summary>
    public int Millivolts { get; set; }

    /// <inheritdoc/>
    public int Convert(int adcChannel, long timeUs)
    {
        if (adcChannel != Board.AdcBattery)
        {
            return _others.Convert(adcChannel, timeUs);
        }

        double pinMillivolts = Millivolts * 1000.0 / Board.BatteryDividerPermille;
        return (int)Math.Clamp(Math.Round((pinMillivolts - Esp32Adc.OffsetMillivolts) / Esp32Adc.MillivoltsPerCount), 0, Esp32Adc.MaxCode);
    }
}
