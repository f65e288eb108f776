using GluteSense.Calibration;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>Measures a stretch of a side's history into a <see cref="Segment"/>: rms of both muscles, their peaks, log ratio.</summary>
    public sealed class SegmentBuilder
    {
        private readonly int _side;
        private readonly int _blockMs;
        private readonly SideHistory _history;
        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly PowerMean _glute = new PowerMean();
        private readonly PowerMean _hamstring = new PowerMean();
        private int _startMs;
        private int _gluteTop;
        private int _gluteTopMs;
        private int _hamstringTop;
        private int _hamstringTopMs;

        /// <summary>Creates the builder of one side.</summary>
        public SegmentBuilder(int side, int blockMs, SideHistory history, CalibrationState calibration, ChannelQuality quality)
        {
            _side = side;
            _blockMs = blockMs;
            _history = history;
            _calibration = calibration;
            _quality = quality;
        }

        /// <summary>Begins a segment at a block.</summary>
        public void Begin(int block)
        {
            _glute.Reset();
            _hamstring.Reset();
            _startMs = _history.StartMs(block);
            _gluteTop = -1;
            _hamstringTop = -1;
        }

        /// <summary>Adds a block and looks at its amplitude, smoothed by ¼, ½, ¼ where the neighbours are known.</summary>
        public void Add(int block)
        {
            _history.AddTo(block, _glute, _hamstring);
            int glute = Smoothed(block, true);
            if (glute > _gluteTop)
            {
                _gluteTop = glute;
                _gluteTopMs = PeakMs(block, true);
            }

            int hamstring = Smoothed(block, false);
            if (hamstring > _hamstringTop)
            {
                _hamstringTop = hamstring;
                _hamstringTopMs = PeakMs(block, false);
            }
        }

        /// <summary>Ends the segment after the last block added and writes it.</summary>
        public void End(Segment result, bool isStride, int lastBlock)
        {
            int gluteChannel = MuscleChannels.Glute(_side);
            int hamstringChannel = MuscleChannels.Hamstring(_side);
            bool gluteUsable = (_quality.Flags(gluteChannel) & ChannelQuality.Unusable) == 0;
            bool hamstringUsable = (_quality.Flags(hamstringChannel) & ChannelQuality.Unusable) == 0;
            result.Side = _side;
            result.IsStride = isStride;
            result.StartMs = _startMs;
            result.DurationMs = _history.StartMs(lastBlock) + _blockMs - _startMs;
            result.PeakGluteMs = gluteUsable ? Offset(_gluteTopMs) : Measured.Unavailable;
            result.PeakHamstringMs = hamstringUsable ? Offset(_hamstringTopMs) : Measured.Unavailable;
            result.GluteRmsQ4 = gluteUsable ? _glute.RmsQ4(_calibration.RestVarianceQ8(gluteChannel)) : Measured.Unavailable;
            result.HamstringRmsQ4 = hamstringUsable ? _hamstring.RmsQ4(_calibration.RestVarianceQ8(hamstringChannel)) : Measured.Unavailable;
            result.LogRatioQ12 = LogRatio.Q12(result.GluteRmsQ4, result.HamstringRmsQ4);
        }

        private int Offset(int peakMs)
        {
            return peakMs > _startMs ? peakMs - _startMs : 0;
        }

        /// <summary>4·smoothed rms in 1/16 count.</summary>
        private int Smoothed(int block, bool glute)
        {
            int before = block > _history.Oldest ? block - 1 : block;
            int after = block < _history.Count - 1 ? block + 1 : block;
            return _history.RmsQ4(before, glute) + (_history.RmsQ4(block, glute) << 1) + _history.RmsQ4(after, glute);
        }

        /// <summary>Time of a maximum: the block's middle, moved by the vertex of the parabola through it and its neighbours.</summary>
        private int PeakMs(int block, bool glute)
        {
            int middleMs = _history.StartMs(block) + (_blockMs >> 1);
            if (block - 2 < _history.Oldest || block + 2 > _history.Count - 1)
            {
                return middleMs;
            }

            int before = Smoothed(block - 1, glute);
            int after = Smoothed(block + 1, glute);
            int curvature = (Smoothed(block, glute) << 1) - before - after;
            int shiftMs = curvature > 0 ? (after - before) * (_blockMs >> 1) / curvature : 0;
            return shiftMs > _blockMs || shiftMs < -_blockMs ? middleMs : middleMs + shiftMs;
        }
    }
}
