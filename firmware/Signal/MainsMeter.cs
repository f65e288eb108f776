using System;

namespace GluteSense.Signal
{
    /// <summary>
    /// How much of a channel's power over one second is mains: the second is folded into a ring of 100 or 200 ms, which holds whole periods of 50 and 60 Hz, and
    /// the lines of 50 and 60 Hz with their second and third harmonic (below half the rate) are those of the folded waveform.
    /// </summary>
    /// <remarks>
    /// Use: <see cref="Begin"/>; while <see cref="IsFolding"/>, the sampling loop does Bins[p] += code per tick from p = 0 on, p + 1 wrapped at
    /// <see cref="BinCount"/>, and hands over each block with <see cref="EndBlock"/>, or <see cref="Restart"/> when it missed a tick; the block's power follows
    /// by <see cref="AddPower"/> before the next block ends. When <see cref="IsFull"/>, <see cref="Step"/> until it returns true.
    /// Equation: mains = Σ 2·|X(f)|²/M² over the mean power of the same M samples, X(f) the DFT line by Goertzel's recursion s[n] = x[n] + c·s[n−1] − s[n−2]
    /// with c = 2·cos(2πf/rate), |X|² = s1² + s2² − c·s1·s2.
    /// Widths: 10 folds of 4095 fit 16 bits; s below 2²⁴ (100 bins of 40 950, over sin(2πf/rate), at least 0.125), c·s1 below 2⁵⁵, each square in Q8 below 2⁵⁸.
    /// A line of 0.2 Hz beside its place reads 12.5 % low (sinc² over 1 s).
    /// </remarks>
    public sealed class MainsMeter
    {
        /// <summary>
        /// Part of a second's power, in ‰, from which the channel counts as disturbed: set by the study 'mains' in docs/validation.md (EMG alone reads
        /// about 10 to 30, mains of the same rms about 400).
        /// </summary>
        public const int ThresholdPermille = 150;

        private const int Nobody = -1;
        private const int SmallRing = 50;
        private const int BinsPerStep = 25;
        private const int Harmonics = 3;
        private const int Lines = 2 * Harmonics;

        // 2·cos(2π·50/1000) and 2·cos(2π·60/1000), each round(c·2³⁰); other rates and harmonics by multiple angles.
        private const int CosineRateHz = 1000;
        private const long FiftyQ30 = 2042378317;
        private const long SixtyQ30 = 1996679800;

        // A result: ‰ in 10 bits, 60 Hz, measured.
        private const int ResultBits = 12;
        private const int PermilleMask = 1023;
        private const int IsSixty = 1 << 10;
        private const int IsMeasured = 1 << 11;

        /// <summary>Sums of codes: the loop adds to them while <see cref="IsFolding"/>.</summary>
        public readonly ushort[] Bins;

        private readonly int _rateHz;
        private long _results;
        private int _channel = Nobody;
        private int _folded;
        private bool _isPowerDue;
        private long _powerSumQ8;
        private int _step;
        private long _state1;
        private long _state2;
        private long _fiftyQ8;
        private long _sixtyQ8;

        /// <summary>Makes the ring.</summary>
        /// <param name="rateHz">Sampling rate, 250, 500 or 1000 Hz.</param>
        public MainsMeter(int rateHz)
        {
            _rateHz = rateHz;
            Bins = new ushort[rateHz <= 500 ? SmallRing : 2 * SmallRing];
        }

        /// <summary>Length of the ring in ticks: 50, or 100 at 1000 Hz.</summary>
        public int BinCount
        {
            get { return Bins.Length; }
        }

        /// <summary>The channel being measured; −1 when none is.</summary>
        public int Channel
        {
            get { return _channel; }
        }

        /// <summary>True while the coming block is to be folded.</summary>
        public bool IsFolding
        {
            get { return _channel >= 0 && _folded < _rateHz; }
        }

        /// <summary>Ticks of the second that are not folded yet.</summary>
        public int RemainingTicks
        {
            get { return _rateHz - _folded; }
        }

        /// <summary>True when a whole second is folded and its last block's power has come.</summary>
        public bool IsFull
        {
            get { return _channel >= 0 && _folded == _rateHz && !_isPowerDue; }
        }

        /// <summary>Starts measuring a channel, 0..3. The result before stands until the new one.</summary>
        public void Begin(int channel)
        {
            _channel = channel;
            Restart();
        }

        /// <summary>Gives up the measurement that is under way; results stay.</summary>
        public void Stop()
        {
            _channel = Nobody;
        }

        /// <summary>Starts the second over: a tick was missed, or the block is excluded.</summary>
        public void Restart()
        {
            Array.Clear(Bins, 0, Bins.Length);
            _folded = 0;
            _isPowerDue = false;
            _powerSumQ8 = 0;
            _step = 0;
            _fiftyQ8 = 0;
            _sixtyQ8 = 0;
        }

        /// <summary>A block was folded without a missed tick. Blocks must divide the second; one that does not starts it over.</summary>
        public void EndBlock(int sampleCount)
        {
            _folded += sampleCount;
            _isPowerDue = true;
            if (_folded > _rateHz)
            {
                Restart();
            }
        }

        /// <summary>256·n·variance of the block folded last; ignored when the second was started over since.</summary>
        public void AddPower(long powerSumQ8)
        {
            if (_isPowerDue)
            {
                _powerSumQ8 += powerSumQ8;
                _isPowerDue = false;
            }
        }

        /// <summary>Does 24 or 26 bins of one line; true when this made the result stand, and the meter is free for the next channel.</summary>
        public bool Step()
        {
            if (!IsFull)
            {
                return false;
            }

            int pieces = Bins.Length / BinsPerStep;
            int line = _step / pieces;
            if (line == Lines)
            {
                Finish();
                return true;
            }

            bool isSixty = line >= Harmonics;
            int harmonic = (isSixty ? line - Harmonics : line) + 1;
            if (2 * harmonic * (isSixty ? 60 : 50) < _rateHz)
            {
                long coefficientQ30 = CoefficientQ30(isSixty ? SixtyQ30 : FiftyQ30, harmonic);
                int piece = _step % pieces;
                Recurse(coefficientQ30, piece * BinsPerStep & ~1, (piece + 1) * BinsPerStep & ~1);
                if (piece == pieces - 1)
                {
                    AddLine(coefficientQ30, isSixty);
                }
            }

            _step++;
            return false;
        }

        /// <summary>Part of the power that was mains in the channel's last measured second, 0..1000 ‰; <see cref="Measured.Unavailable"/> before one.</summary>
        public int MainsPermille(int channel)
        {
            int result = Result(channel);
            return (result & IsMeasured) == 0 ? Measured.Unavailable : result & PermilleMask;
        }

        /// <summary>Power of the mains in the second just measured, in 1/256 count²; before <see cref="Begin"/> starts another.</summary>
        public long MainsVarianceQ8(int channel)
        {
            return _powerSumQ8 / _rateHz * MainsPermille(channel) / 1000;
        }

        /// <summary>True when the channel's last measured second held mains as strong as a muscle.</summary>
        public bool IsDisturbed(int channel)
        {
            return MainsPermille(channel) >= ThresholdPermille;
        }

        /// <summary>The mains frequency of a disturbed channel, 50 or 60 Hz; 0 when it is not disturbed.</summary>
        public int LineHz(int channel)
        {
            return !IsDisturbed(channel) ? 0 : (Result(channel) & IsSixty) != 0 ? 60 : 50;
        }

        /// <summary>Forgets all results: electrodes may have been changed.</summary>
        public void Forget()
        {
            _results = 0;
        }

        private static long DoubleAngleQ30(long cosineQ30)
        {
            return ((cosineQ30 * cosineQ30) >> 30) - (2L << 30);
        }

        // 2·cos of the harmonic at the meter's rate.
        private long CoefficientQ30(long fundamentalQ30, int harmonic)
        {
            long c = fundamentalQ30;
            for (int rate = _rateHz; rate < CosineRateHz; rate <<= 1)
            {
                c = DoubleAngleQ30(c);
            }

            if (harmonic == 1)
            {
                return c;
            }

            long twice = DoubleAngleQ30(c);
            return harmonic == 2 ? twice : ((c * twice) >> 30) - c;
        }

        // Two bins a round, so that the states need not be exchanged: a piece has an even number of them. The first bin is taken off all: what is left of the offset is no more than the signal.
        private void Recurse(long coefficientQ30, int first, int end)
        {
            ushort[] bins = Bins;
            long s1 = first == 0 ? 0 : _state1;
            long s2 = first == 0 ? 0 : _state2;
            int offset = bins[0];
            for (int bin = first; bin < end; bin += 2)
            {
                s2 = bins[bin] - offset + ((coefficientQ30 * s1) >> 30) - s2;
                s1 = bins[bin + 1] - offset + ((coefficientQ30 * s2) >> 30) - s1;
            }

            _state1 = s1;
            _state2 = s2;
        }

        private void AddLine(long coefficientQ30, bool isSixty)
        {
            long s1 = _state1;
            long s2 = _state2;
            long lineQ8 = ((s1 * s1 + s2 * s2) << 8) - ((((coefficientQ30 * s1) >> 20) * s2) >> 2);
            if (isSixty)
            {
                _sixtyQ8 += lineQ8;
            }
            else
            {
                _fiftyQ8 += lineQ8;
            }
        }

        // 2000·|X|²/(M·Σpower): by Parseval |X|² is at most M²/2 of the power of a full scale, 2⁴⁹ in Q8, so 2⁶⁰.
        private void Finish()
        {
            long wholeQ8 = _powerSumQ8 * _rateHz;
            int result = 0;
            if (wholeQ8 > 0)
            {
                bool isSixty = _sixtyQ8 > _fiftyQ8;
                long permille = 2000 * (isSixty ? _sixtyQ8 : _fiftyQ8) / wholeQ8;
                result = IsMeasured | (isSixty ? IsSixty : 0) | (permille < 0 ? 0 : permille > 1000 ? 1000 : (int)permille);
            }

            int shift = _channel * ResultBits;
            _results = (_results & ~((long)((1 << ResultBits) - 1) << shift)) | ((long)result << shift);
            _channel = Nobody;
        }

        private int Result(int channel)
        {
            return (int)(_results >> (channel * ResultBits));
        }
    }
}
