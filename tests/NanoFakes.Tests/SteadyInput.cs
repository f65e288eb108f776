namespace GluteSense.NanoFakes.Tests;

/// <summary>Pins at one level; keeps what was converted when.</summary>
internal sealed class SteadyInput : IAdcInput
{
    public List<(int Channel, long TimeUs)> Conversions { get; } = [];

    public int Convert(int adcChannel, long timeUs)
    {
        Conversions.Add((adcChannel, timeUs));
        return 100 + adcChannel;
    }
}
