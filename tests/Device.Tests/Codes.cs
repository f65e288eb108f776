using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

/// <summary>A converter whose codes the test knows: by default channel k gives 1000 + 100 k; every conversion is kept.</summary>
internal sealed class Codes(Func<int, long, int>? code = null) : IAdcInput
{
    /// <summary>Channel, time and code of every conversion.</summary>
    public List<(int Channel, long TimeUs, int Code)> Taken { get; } = [];

    /// <summary>The codes of one channel in their order.</summary>
    public int[] Of(int channel) => [.. Taken.Where(taken => taken.Channel == channel).Select(taken => taken.Code)];

    public int Convert(int adcChannel, long timeUs)
    {
        int converted = code is null ? 1000 + 100 * adcChannel : code(adcChannel, timeUs);
        Taken.Add((adcChannel, timeUs, converted));
        return converted;
    }
}
