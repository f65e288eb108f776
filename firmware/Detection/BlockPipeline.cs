using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>
    /// Everything that is done with a block, cut into stages, so that the sampling loop can run one per tick. The order of the stages is the order
    /// of the data. Each does the same work for every block, but for the last two: the block that ends a segment measures all of it, which
    /// by the interpreter's cost table takes longer than a tick.
    /// </summary>
    public sealed class BlockPipeline
    {
        /// <summary>Number of stages; a block has at least 25 ticks.</summary>
        public const int StageCount = 14;

        // Reps: a tenth of the reference amplitude, or three times rest, is no effort.
        private const int EffortDivisor = 10;
        private const int RestFactor = 3;

        // A good electrode rests below 40 counts rms with the reference front end (about 32 µV at the electrode at gain 1000).
        private const long NoisyRestVarianceQ8 = 40L * 40 * 256;
        private const int RepReferenceSegments = 12;
        private const int StrideReferenceSegments = 60;

        private readonly BlockSums _sums;
        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly BlockPower _power = new BlockPower();
        private readonly QuietBaseline _quiet = new QuietBaseline();
        private readonly ReferenceTrial[] _trials = new ReferenceTrial[MuscleChannels.Count];
        private readonly SideHistory[] _histories = new SideHistory[MuscleChannels.Sides];
        private readonly RepSegmenter[] _reps = new RepSegmenter[MuscleChannels.Sides];
        private readonly StrideSegmenter[] _strides = new StrideSegmenter[MuscleChannels.Sides];
        private readonly CueDetector[] _cues = new CueDetector[MuscleChannels.Sides];
        private readonly Segment[] _segments = new Segment[MuscleChannels.Sides];
        private readonly bool[] _segmentReady = new bool[MuscleChannels.Sides];
        private readonly int[] _share = new int[MuscleChannels.Sides];
        private readonly IntegerRoot _root = new IntegerRoot();
        private DeviceMode _mode;

        /// <summary>Makes all buffers.</summary>
        /// <param name="sums">Filled by the sampling loop before stage 0.</param>
        /// <param name="calibration">Rest and references of the wearer.</param>
        /// <param name="quality">Judgement of the electrodes.</param>
        /// <param name="blockMs">Block length in ms.</param>
        public BlockPipeline(BlockSums sums, CalibrationState calibration, ChannelQuality quality, int blockMs)
        {
            _sums = sums;
            _calibration = calibration;
            _quality = quality;
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _trials[channel] = new ReferenceTrial();
            }

            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                _histories[side] = new SideHistory();
                SegmentBuilder builder = new SegmentBuilder(side, blockMs, _histories[side], calibration, quality);
                _reps[side] = new RepSegmenter(_histories[side], builder, blockMs);
                _strides[side] = new StrideSegmenter(_histories[side], builder, blockMs);
                _cues[side] = new CueDetector();
                _segments[side] = new Segment();
            }
        }

        /// <summary>Power and rms of the last block.</summary>
        public BlockPower Power
        {
            get { return _power; }
        }

        /// <summary>Share of a side in the last block in ‰, rest removed; <see cref="Measured.Unavailable"/> when it has none.</summary>
        public int SharePermille(int side)
        {
            return _share[side];
        }

        /// <summary>The segment a side has just finished, or null. Valid until the next block's stages.</summary>
        public Segment FinishedSegment(int side)
        {
            return _segmentReady[side] ? _segments[side] : null;
        }

        /// <summary>True while the wearer should be cued.</summary>
        public bool IsCueing
        {
            get { return _cues[0].IsCueing || _cues[1].IsCueing; }
        }

        /// <summary>True when at least one side's cue knows its reference set.</summary>
        public bool IsCueReady
        {
            get { return _cues[0].IsReady || _cues[1].IsReady; }
        }

        /// <summary>rms of the reference trial of a channel in 1/16 count, rest removed.</summary>
        public int TrialRmsQ4(int channel)
        {
            return _trials[channel].RmsQ4(_calibration.RestVarianceQ8(channel));
        }

        /// <summary>Starts a mode.</summary>
        public void Begin(DeviceMode mode)
        {
            _mode = mode;
            _quiet.Reset();
            _quality.Reset();
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _trials[channel].Reset();
            }

            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                _histories[side].Reset();
                _reps[side].Reset(MinimumActivityQ4(side));
                _strides[side].Reset();
                _cues[side].Reset(mode == DeviceMode.Run ? StrideReferenceSegments : RepReferenceSegments);
                _segmentReady[side] = false;
                _share[side] = Measured.Unavailable;
            }
        }

        /// <summary>Runs one stage of a block, 0 to <see cref="StageCount"/> − 1 in order.</summary>
        public void RunStage(int stage)
        {
            switch (stage)
            {
                case 0:
                case 1:
                case 2:
                case 3:
                    _power.Process(_sums, stage);
                    break;
                case 4:
                case 5:
                    JudgeSide(stage - 4);
                    break;
                case 6:
                case 7:
                    Share(stage - 6);
                    break;
                case 8:
                case 9:
                    Remember(stage - 8);
                    break;
                case 10:
                case 11:
                    Prepare(stage - 10);
                    break;
                default:
                    Segment(stage - 12);
                    break;
            }
        }

        /// <summary>At the end of a mode: a segment the end cut short, until false.</summary>
        public bool Flush(int side)
        {
            _segmentReady[side] = (_mode == DeviceMode.Exercise && _reps[side].Flush(_segments[side]))
                || (_mode == DeviceMode.Run && _strides[side].Flush(_segments[side]));
            return _segmentReady[side];
        }

        /// <summary>At the end of a quiet calibration: takes the baseline of a channel over into the calibration.</summary>
        public void FinishQuiet(int channel)
        {
            if (_quiet.TryGetRestVarianceQ8(channel, out long restVarianceQ8))
            {
                _calibration.SetRest(channel, restVarianceQ8);
                _quality.SetNoisyAtRest(channel, restVarianceQ8 > NoisyRestVarianceQ8);
            }
            else
            {
                _calibration.ClearRest(channel);
                _quality.SetNoisyAtRest(channel, false);
            }
        }

        private static bool Usable(int flags)
        {
            return (flags & ChannelQuality.Unusable) == 0;
        }

        private int MinimumActivityQ4(int side)
        {
            int minimum = 0;
            for (int channel = MuscleChannels.Glute(side); channel <= MuscleChannels.Hamstring(side); channel++)
            {
                int reference = _calibration.ReferenceRmsQ4(channel);
                int rest = _root.Nearest(_calibration.RestVarianceQ8(channel)) * RestFactor;
                minimum += reference / EffortDivisor > rest ? reference / EffortDivisor : rest;
            }

            return minimum;
        }

        private void JudgeSide(int side)
        {
            _quality.Process(_sums, MuscleChannels.Glute(side));
            _quality.Process(_sums, MuscleChannels.Hamstring(side));
        }

        private void Share(int side)
        {
            int glute = MuscleChannels.Glute(side);
            int hamstring = MuscleChannels.Hamstring(side);
            int flags = _quality.Flags(glute) | _quality.Flags(hamstring);
            _share[side] = Usable(flags) && _sums.SampleCount > 0
                ? _calibration.SharePermille(side, ScaledActiveRms(glute), ScaledActiveRms(hamstring))
                : Measured.Unavailable;
        }

        /// <summary>
        /// 1024·n·rms of the block, rest removed. A share needs no division by n, which both its muscles have in common, so the share of a
        /// weak block is exact too.
        /// </summary>
        private int ScaledActiveRms(int channel)
        {
            // 256·n²·variance at most 2⁴⁵, shifted by 12 at most 2⁵⁷; its root at most 2²⁹.
            int count = _sums.SampleCount;
            long activeQ8 = (_sums.VarianceNumerator(channel) << 8) - _calibration.RestVarianceQ8(channel) * count * count;
            return activeQ8 <= 0 ? 0 : _root.Nearest(activeQ8 << 12);
        }

        private void Remember(int side)
        {
            _histories[side].Add(_power, side, _sums.SampleCount, _sums.StartMs);
        }

        private void Prepare(int side)
        {
            int glute = MuscleChannels.Glute(side);
            int hamstring = MuscleChannels.Hamstring(side);
            int gluteFlags = _quality.Flags(glute);
            int hamstringFlags = _quality.Flags(hamstring);
            switch (_mode)
            {
                case DeviceMode.CalibrateQuiet:
                    _quiet.Add(glute, _power.PowerSumQ8[glute], _sums.SampleCount, gluteFlags);
                    _quiet.Add(hamstring, _power.PowerSumQ8[hamstring], _sums.SampleCount, hamstringFlags);
                    break;
                case DeviceMode.CalibrateReference:
                    _trials[glute].Add(_power.PowerSumQ8[glute], _sums.SampleCount, gluteFlags);
                    _trials[hamstring].Add(_power.PowerSumQ8[hamstring], _sums.SampleCount, hamstringFlags);
                    break;
                case DeviceMode.Run:
                    _strides[side].AddNewest(Usable(gluteFlags), Usable(hamstringFlags));
                    break;
            }
        }

        private void Segment(int side)
        {
            Segment segment = _segments[side];
            _segmentReady[side] = (_mode == DeviceMode.Run && _strides[side].Process(segment))
                || (_mode == DeviceMode.Exercise && _reps[side].Process(segment) && EitherUsable(side));
            if (_segmentReady[side])
            {
                _cues[side].Add(segment.LogRatioQ12);
            }
        }

        private bool EitherUsable(int side)
        {
            return Usable(_quality.Flags(MuscleChannels.Glute(side))) || Usable(_quality.Flags(MuscleChannels.Hamstring(side)));
        }
    }
}
