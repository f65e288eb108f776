using System.Device.Adc;
using nanoFramework.Hardware.Esp32;

namespace GluteSense.Benchmarks
{
    /// <summary>
    /// The second yardstick: the design one would write first. An object per channel; every sample goes through a high-pass, a mains notch and a moving
    /// rms over 250 ms, each a small class behind its interface. Written for this comparison only.
    /// </summary>
    public static class UsualDesign
    {
        /// <summary>Ticks that <see cref="Run"/> takes.</summary>
        public const int Ticks = 1000;

        /// <summary>Samples and filters.</summary>
        public static void Run()
        {
            AdcController adc = new AdcController();
            EmgChannel[] channels = new EmgChannel[4];
            for (int number = 0; number < channels.Length; number++)
            {
                channels[number] = new EmgChannel(adc.OpenChannel(4 + number));
            }

            Sample(channels);
        }

        private static void Sample(EmgChannel[] channels)
        {
            ulong dueUs = 0;
            for (int tick = 0; tick < Ticks; tick++)
            {
                while (HighResTimer.GetCurrent() < dueUs)
                {
                }

                // Always due: what is counted is work, not waiting.
                foreach (EmgChannel channel in channels)
                {
                    channel.Sample();
                }
            }
        }
    }

    /// <summary>A step of signal processing.</summary>
    public interface IFilter
    {
        /// <summary>Takes a sample and gives one.</summary>
        float Process(float sample);
    }

    /// <summary>A second-order section, direct form 1.</summary>
    public sealed class BiquadFilter : IFilter
    {
        private readonly float _b0;
        private readonly float _b1;
        private readonly float _b2;
        private readonly float _a1;
        private readonly float _a2;
        private float _x1;
        private float _x2;
        private float _y1;
        private float _y2;

        /// <summary>Takes the coefficients, a0 being 1.</summary>
        public BiquadFilter(float b0, float b1, float b2, float a1, float a2)
        {
            _b0 = b0;
            _b1 = b1;
            _b2 = b2;
            _a1 = a1;
            _a2 = a2;
        }

        /// <inheritdoc/>
        public float Process(float sample)
        {
            float result = _b0 * sample + _b1 * _x1 + _b2 * _x2 - _a1 * _y1 - _a2 * _y2;
            _x2 = _x1;
            _x1 = sample;
            _y2 = _y1;
            _y1 = result;
            return result;
        }
    }

    /// <summary>Mean square over the last 125 samples.</summary>
    public sealed class MovingMeanSquare : IFilter
    {
        private readonly float[] _squares = new float[125];
        private int _oldest;
        private float _sum;

        /// <inheritdoc/>
        public float Process(float sample)
        {
            float square = sample * sample;
            _sum += square - _squares[_oldest];
            _squares[_oldest] = square;
            _oldest++;
            if (_oldest == _squares.Length)
            {
                _oldest = 0;
            }

            return _sum / _squares.Length;
        }
    }

    /// <summary>One electrode pair with its filters.</summary>
    public sealed class EmgChannel
    {
        private readonly AdcChannel _input;

        // 20 Hz high-pass and 50 Hz notch at 500 Hz.
        private readonly IFilter _highPass = new BiquadFilter(0.8371f, -1.6742f, 0.8371f, -1.6475f, 0.7009f);
        private readonly IFilter _notch = new BiquadFilter(0.9695f, -1.5687f, 0.9695f, -1.5687f, 0.9391f);
        private readonly IFilter _meanSquare = new MovingMeanSquare();
        private float _power;

        /// <summary>Takes an open input.</summary>
        public EmgChannel(AdcChannel input)
        {
            _input = input;
        }

        /// <summary>Mean square after the last sample.</summary>
        public float Power
        {
            get { return _power; }
        }

        /// <summary>Takes a sample.</summary>
        public void Sample()
        {
            _power = _meanSquare.Process(_notch.Process(_highPass.Process(_input.ReadValue())));
        }
    }
}
