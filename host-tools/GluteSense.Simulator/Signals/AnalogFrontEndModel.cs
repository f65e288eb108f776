namespace GluteSense.Simulator.Signals;

/// <summary>
/// One amplifier channel at <see cref="IElectrodeSignals.RateHz"/>: µV between the electrodes to V at the ADC pin. White
/// input noise is added, then high-pass, gain, low-pass, bias. The result is not yet limited to the rails: an interpolation
/// between frames has to see the smooth curve and is followed by <see cref="FrontEndParameters.ClipToRails"/>.
/// </summary>
public sealed class AnalogFrontEndModel
{
    /// <summary>Quality factors of Butterworth sections: 1 / (2 cos θ) for pole angles θ = π/4; π/8 and 3π/8.</summary>
    private static readonly double _secondOrderQuality = 1 / (2 * Math.Cos(Math.PI / 4));
    private static readonly double _fourthOrderLowQuality = 1 / (2 * Math.Cos(Math.PI / 8));
    private static readonly double _fourthOrderHighQuality = 1 / (2 * Math.Cos(3 * Math.PI / 8));

    private readonly FrontEndParameters _parameters;
    private readonly SeededNoise _noise;
    private readonly Biquad _highPass;
    private readonly Biquad _lowPassFirst;
    private readonly Biquad _lowPassSecond;
    private readonly double _whiteNoiseUv;
    private readonly double _voltsPerMicrovolt;

    /// <summary>Builds a channel at rest.</summary>
    /// <param name="parameters">Gain, corners, rails, noise.</param>
    /// <param name="noise">Source of the input noise, one per channel.</param>
    public AnalogFrontEndModel(FrontEndParameters parameters, SeededNoise noise)
    {
        parameters.Validate();
        _parameters = parameters;
        _noise = noise;
        _highPass = Biquad.HighPass(parameters.HighPassHz, _secondOrderQuality, IElectrodeSignals.RateHz);
        _lowPassFirst = Biquad.LowPass(parameters.LowPassHz, _fourthOrderLowQuality, IElectrodeSignals.RateHz);
        _lowPassSecond = Biquad.LowPass(parameters.LowPassHz, _fourthOrderHighQuality, IElectrodeSignals.RateHz);
        _voltsPerMicrovolt = parameters.Gain * 1e-6;

        // The noise figure counts the pass band only, the added noise is white up to 4 kHz: scale by what the filter passes.
        _whiteNoiseUv = parameters.InputNoiseUv / NoiseTransmission();
    }

    /// <summary>Amplifies one frame.</summary>
    /// <param name="electrodeUv">Differential input in µV.</param>
    /// <returns>Output in V before the rails limit it.</returns>
    public double Amplify(double electrodeUv)
    {
        double input = electrodeUv + _whiteNoiseUv * _noise.NextGaussian();
        return _parameters.BiasV + _voltsPerMicrovolt * Filter(input);
    }

    /// <summary>Settles the filters as if <paramref name="electrodeUv"/> had been there for ever.</summary>
    public void Prime(double electrodeUv)
    {
        _lowPassSecond.Settle(_lowPassFirst.Settle(_highPass.Settle(electrodeUv)));
    }

    private double Filter(double input) =>
        _lowPassSecond.Process(_lowPassFirst.Process(_highPass.Process(input)));

    /// <summary>RMS gain for white noise: root of the energy of the impulse response, which has died out after 1 s.</summary>
    private double NoiseTransmission()
    {
        double energy = 0;
        for (int i = 0; i < IElectrodeSignals.RateHz; i++)
        {
            double response = Filter(i == 0 ? 1 : 0);
            energy += response * response;
        }

        Prime(0);
        return Math.Sqrt(energy);
    }
}
