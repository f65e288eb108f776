using GluteSense.NanoFakes;

namespace GluteSense.Simulator.Signals;

/// <summary>
/// What the firmware finds at its ADC pins: four electrode pairs with a signal on them, front end and converter behind.
/// Signals follow one another by <see cref="Perform"/>; the filters run through, since the wearer keeps the device on.
/// </summary>
public sealed class ElectrodeInput : IAdcInput
{
    private const int MicrosecondsPerFrame = 1_000_000 / IElectrodeSignals.RateHz;

    /// <summary>Frames the cubic needs beyond the frame at or before the conversion.</summary>
    private const int LookAhead = 2;

    private readonly int[] _adcChannels;
    private readonly FrontEndBank _pins;
    private readonly Esp32Adc _adc;
    private IElectrodeSignals _current;
    private IElectrodeSignals? _next;
    private bool _hasStarted;
    private long _startUs;
    private long _framesRead;
    private long _lastUs;

    /// <summary>Puts electrodes on the pins.</summary>
    /// <param name="adcChannels">ADC channel number of each <see cref="MuscleChannel"/>, four different ones.</param>
    /// <param name="first">The first signal; begins at the first conversion.</param>
    /// <param name="parameters">The front end of all four channels.</param>
    /// <param name="seed">Seed of amplifier and converter noise.</param>
    public ElectrodeInput(int[] adcChannels, IElectrodeSignals first, FrontEndParameters parameters, ulong seed)
    {
        if (adcChannels.Distinct().Count() != MuscleChannels.Count || adcChannels.Length != MuscleChannels.Count)
        {
            throw new ArgumentException("Four different ADC channels are needed.", nameof(adcChannels));
        }

        _adcChannels = [.. adcChannels];
        _pins = new FrontEndBank(parameters, seed);
        _adc = new Esp32Adc(new SeededNoise(seed, NoiseStream.Adc));
        _current = first;
        _next = first;
    }

    /// <summary>Raised for every conversion: ADC channel number, virtual time in µs, code.</summary>
    public event Action<int, long, int>? Converted;

    /// <summary>
    /// Virtual time of t = 0 of the signal asked for last, in µs since power-up; −1 until the conversion that starts it.
    /// </summary>
    public long StartedAtUs => _next is null ? _startUs : -1;

    /// <summary>
    /// Lets another signal follow: its t = 0 is the very next conversion of any channel. The signal before it is heard up to
    /// there. At the seam the filters are at most 0.4 ms ahead (the look-ahead of the interpolation), never reset; only for a
    /// source that asks for it (<see cref="IElectrodeSignals.PrimesHighPass"/>) they are settled on its first frame. A signal
    /// that is replaced before any conversion is never heard.
    /// </summary>
    public void Perform(IElectrodeSignals next) => _next = next;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The channel has no electrode.</exception>
    public int Convert(int adcChannel, long timeUs)
    {
        int channel = Array.IndexOf(_adcChannels, adcChannel);
        if (channel < 0)
        {
            throw new NotSupportedException(
                FormattableString.Invariant($"ADC channel {adcChannel} has no electrode; channels with one: {string.Join(", ", _adcChannels)}."));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(timeUs, _lastUs);
        _lastUs = timeUs;
        if (_next is not null)
        {
            Start(_next, timeUs);
        }

        (long frame, long restUs) = Math.DivRem(timeUs - _startUs, MicrosecondsPerFrame);
        AdvanceTo(frame);
        int code = _adc.Convert(_pins.VoltsAt(frame, (double)restUs / MicrosecondsPerFrame, channel));
        Converted?.Invoke(adcChannel, timeUs, code);
        return code;
    }

    private void Start(IElectrodeSignals next, long timeUs)
    {
        if (_hasStarted)
        {
            long lastFrame = (timeUs - _startUs) / MicrosecondsPerFrame;
            AdvanceTo(lastFrame);
            _pins.SetBefore(lastFrame);
        }

        _current = next;
        _next = null;
        _startUs = timeUs;
        _framesRead = 0;
        ReadFrame();
        if (!_hasStarted)
        {
            _hasStarted = true;
            _pins.SetBefore(0);
        }
    }

    private void AdvanceTo(long frame)
    {
        while (_framesRead <= frame + LookAhead)
        {
            ReadFrame();
        }
    }

    private void ReadFrame()
    {
        _pins.Read(_current, _framesRead);
        _framesRead++;
    }
}
