namespace GluteSense.Simulator.Signals;

/// <summary>
/// ADC1 of the ESP32 at 11/12 dB attenuation, 12 bit: code = round((mV − offset) / slope + noise), limited to 0..4095. Slope
/// and offset are the linear characterisation of Espressif's esp_adc_cal for a reference of 1100 mV
/// (coeff_a = Vref · 196602 / 4096 / 65536 mV per count, coeff_b = 142 mV).
/// </summary>
public sealed class Esp32Adc
{
    /// <summary>Slope in mV per count.</summary>
    public const double MillivoltsPerCount = 1100.0 * 196602 / 4096 / 65536;

    /// <summary>Voltage of code 0 in mV; what lies below reads 0.</summary>
    public const double OffsetMillivolts = 142;

    /// <summary>Highest code.</summary>
    public const int MaxCode = 4095;

    /// <summary>Conversion noise in counts rms, from hardware/front-end.json. An assumption until a board is measured.</summary>
    public static double NominalNoiseCounts => FrontEndFile.Nominal.AdcNoiseCounts;

    private readonly SeededNoise _noise;
    private readonly double _noiseCounts;

    /// <summary>Builds a converter with the nominal noise.</summary>
    /// <param name="noise">Source of the conversion noise.</param>
    public Esp32Adc(SeededNoise noise)
        : this(noise, NominalNoiseCounts)
    {
    }

    /// <summary>Builds a converter.</summary>
    /// <param name="noise">Source of the conversion noise.</param>
    /// <param name="noiseCounts">Conversion noise in counts rms, 0 or more.</param>
    public Esp32Adc(SeededNoise noise, double noiseCounts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(noiseCounts);
        _noise = noise;
        _noiseCounts = noiseCounts;
    }

    /// <summary>Size of one count referred to the electrodes, in µV.</summary>
    /// <param name="gain">Gain of the front end, V/V.</param>
    public static double MicrovoltsPerCount(double gain) => MillivoltsPerCount * 1000 / gain;

    /// <summary>Converts a pin voltage in V to a code 0..4095.</summary>
    public int Convert(double pinVolts)
    {
        double counts = (pinVolts * 1000 - OffsetMillivolts) / MillivoltsPerCount;
        double noisy = counts + _noiseCounts * _noise.NextGaussian();
        return (int)Math.Clamp(Math.Round(noisy), 0, MaxCode);
    }
}
