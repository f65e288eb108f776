using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>Everything that is done with a block, cut into stages, so that the sampling loop can run one per tick.</summary>
    /// <remarks>
    /// Even stages are the left side's, odd ones the right side's: 0 power, 2 quality (and the time line, for both), 4 share, 6 history (or calibration), from
    /// 8 on the steps of <see cref="SideDetection"/>. By the interpreter's cost table no stage costs more than 62 000 instructions, whatever the block
    /// holds: also the blocks in which a rep or stride ends, a peak is looked for, or a gap is filled. A stride is finished one block after it is found.
    /// </remarks>
    public sealed class BlockPipeline
    {
        /// <summary>Number of stages; a block has at least 25 ticks.</summary>
        public const int StageCount = (FirstStep + SideDetection.StepCount) * MuscleChannels.Sides;

        /// <summary>The last stage that is not of segments, shares or calibration.</summary>
        public const int LastQualityStage = 3;

        /// <summary>Most lost blocks that keep their places on the time line (flash stalls of 400 ms); of a longer gap only this many do.</summary>
        public const int MaxLostBlocks = 8;

        private const int FirstStep = 4;

        // Reps: a tenth of the reference amplitude (an uncued bridge is at 16.8 % of an MVIC, Hollman 2018), or one and a half times rest, is no effort. More of rest would hide a silent glute: beside it a hamstring
        // 10 dB above its rest makes both no more than 2.2 times theirs (study 'verdict' in docs/validation.md).
        private const int EffortDivisor = 10;
        private const int RestHalves = 3;

        private readonly BlockSums _sums;
        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly BlockTimeline _timeline;
        private readonly BlockPower _power = new BlockPower();
        private readonly CalibrationWork _calibrating;
        private readonly SideDetection[] _sides = new SideDetection[MuscleChannels.Sides];
        private readonly int[] _share = new int[MuscleChannels.Sides];
        private DeviceMode _mode;
        private bool _measures;
        private bool _excluded;
        private int _lostBlocks;

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
            _timeline = new BlockTimeline(blockMs);
            _calibrating = new CalibrationWork(calibration, quality);
            ReferenceShelf shelf = new ReferenceShelf();
            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                _sides[side] = new SideDetection(side, _timeline, calibration, quality, shelf);
            }
        }

        /// <summary>Power and rms of the last block.</summary>
        public BlockPower Power
        {
            get { return _power; }
        }

        /// <summary>True when at least one side's cue knows its reference set.</summary>
        public bool IsCueReady
        {
            get { return _sides[0].Cue.IsReady || _sides[1].Cue.IsReady; }
        }

        /// <summary>True while the wearer should be cued for a side: to the end of a rep, or while the mean of the strides is low.</summary>
        public bool IsCueing(int side)
        {
            return _sides[side].Cue.IsCueing;
        }

        /// <summary>True while a rep of a side is under way.</summary>
        public bool IsRepActive(int side)
        {
            return _sides[side].IsRepActive;
        }

        /// <summary>Share of a side in the last block in ‰, rest removed; <see cref="Measured.Unavailable"/> when it has none.</summary>
        public int SharePermille(int side)
        {
            return _share[side];
        }

        /// <summary>The segment a side has finished in this block, or null. Valid until the next block begins.</summary>
        public Segment FinishedSegment(int side)
        {
            return _sides[side].FinishedSegment;
        }

        /// <summary>rms of the reference trial of a channel in 1/16 count, rest removed.</summary>
        public int TrialRmsQ4(int channel)
        {
            return _calibrating.TrialRmsQ4(channel);
        }

        /// <summary>Starts a mode in which both sides work. The reference sets stay.</summary>
        public void Begin(DeviceMode mode, int exercise)
        {
            Begin(mode, exercise, ControlCommand.BothSides);
        }

        /// <summary>Starts a mode. The reference sets stay.</summary>
        /// <param name="mode">The mode; one that is no calibration, exercise or run has power and quality only.</param>
        /// <param name="exercise">Number of the exercise; matters in exercise mode.</param>
        /// <param name="options">Options of the command that began it (<see cref="ControlCommand.Options"/>); matter in exercise mode.</param>
        public void Begin(DeviceMode mode, int exercise, int options)
        {
            _mode = mode;
            _measures = mode == DeviceMode.CalibrateQuiet || mode == DeviceMode.CalibrateReference || mode == DeviceMode.Exercise || mode == DeviceMode.Run;
            _excluded = false;
            _lostBlocks = 0;
            _quality.Reset();
            _timeline.Reset();
            _calibrating.Begin(mode);
            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                _sides[side].Begin(Works(side, options) ? mode : DeviceMode.Idle, exercise, MinimumActivityQ4(side));
                _share[side] = Measured.Unavailable;
            }
        }

        /// <summary>Empties the cue's reference sets: calibration or electrodes are not the same any more.</summary>
        public void ForgetReferenceSets()
        {
            _sides[0].Cue.Forget();
            _sides[1].Cue.Forget();
        }

        /// <summary>A new block, whose sums are complete; call before stage 0.</summary>
        /// <param name="excluded">Leave it out of segments and calibration (the motor buzzed, the flash stalled); an empty block is always left out.</param>
        /// <param name="lostBlocksBefore">Whole blocks that passed between the last block and this one without any sample.</param>
        public void BeginBlock(bool excluded, int lostBlocksBefore)
        {
            _excluded = excluded || _sums.SampleCount == 0;
            _lostBlocks = lostBlocksBefore < MaxLostBlocks ? lostBlocksBefore : MaxLostBlocks;
            _sides[0].BeginBlock();
            _sides[1].BeginBlock();
        }

        /// <summary>Runs one stage of a block, 0 to <see cref="StageCount"/> − 1 in order.</summary>
        public void RunStage(int stage)
        {
            int side = stage & 1;
            switch (stage >> 1)
            {
                case 0:
                    _power.Process(_sums, MuscleChannels.Glute(side));
                    _power.Process(_sums, MuscleChannels.Hamstring(side));
                    break;
                case 1:
                    JudgeQuality(side);
                    if (side == 0)
                    {
                        AddToTimeline();
                    }

                    break;
                case 2:
                    Share(side);
                    break;
                case 3:
                    Remember(side);
                    break;
                default:
                    _sides[side].RunStep((stage >> 1) - FirstStep);
                    break;
            }
        }

        /// <summary>At the end of a mode, after the last block's stages: a segment the end cut short, until false.</summary>
        public bool Flush(int side)
        {
            return _sides[side].Flush();
        }

        /// <summary>The verdict of a side at the end of an exercise or run, after <see cref="Flush"/>.</summary>
        /// <param name="side">Side.</param>
        /// <param name="ofScreening">True for an error of 1 % instead of 5 %.</param>
        /// <param name="result">Filled but for its sequence.</param>
        public void Judge(int side, bool ofScreening, VerdictPacket result)
        {
            int glute = MuscleChannels.Glute(side);
            result.Options = side * VerdictPacket.RightSide + (_mode == DeviceMode.Run ? VerdictPacket.OfRun : 0) + (ofScreening ? VerdictPacket.OfScreening : 0);
            result.NormalisationQ12 = LogRatio.Q12(_calibration.ReferenceRmsQ4(glute + 1), _calibration.ReferenceRmsQ4(glute));
            _sides[side].Judge(result);
        }

        /// <summary>At the end of a quiet calibration: takes the baseline of a channel over into the calibration.</summary>
        public void FinishQuiet(int channel)
        {
            _calibrating.FinishQuiet(channel);
        }

        private bool Works(int side, int options)
        {
            int working = options & (ControlCommand.LeftSide | ControlCommand.RightSide);
            return _mode != DeviceMode.Exercise || working == ControlCommand.BothSides || working == (side == 0 ? ControlCommand.LeftSide : ControlCommand.RightSide);
        }

        private int MinimumActivityQ4(int side)
        {
            int minimum = 0;
            for (int channel = MuscleChannels.Glute(side); channel <= MuscleChannels.Hamstring(side); channel++)
            {
                int reference = _calibration.ReferenceRmsQ4(channel);
                int rest = IntegerRoot.Nearest(_calibration.RestVarianceQ8(channel), IntegerRoot.NoGuess) * RestHalves >> 1;
                minimum += reference / EffortDivisor > rest ? reference / EffortDivisor : rest;
            }

            return minimum;
        }

        private void JudgeQuality(int side)
        {
            // What the motor does to an electrode says nothing of the electrode.
            if (_excluded)
            {
                return;
            }

            int glute = MuscleChannels.Glute(side);
            _quality.Process(_sums, glute);
            _quality.Process(_sums, glute + 1);
            _sides[side].NoteQuality(_quality.Flags(glute) | _quality.Flags(glute + 1));
        }

        private void Share(int side)
        {
            int glute = MuscleChannels.Glute(side);
            int flags = _quality.Flags(glute) | _quality.Flags(glute + 1);
            bool hasShare = _measures && (flags & ChannelQuality.Unusable) == 0 && _sums.SampleCount > 0;
            _share[side] = hasShare ? _calibration.SharePermille(side, ScaledActiveRms(glute), ScaledActiveRms(glute + 1)) : Measured.Unavailable;
        }

        /// <summary>
        /// 1024·n·rms of the block, rest removed. A share needs no division by n, which both its muscles have in common, so the share of a
        /// weak block is exact too.
        /// </summary>
        private int ScaledActiveRms(int channel)
        {
            // 256·n²·variance at most 2⁴⁵, shifted by 12 at most 2⁵⁷; its root at most 2²⁹, and about that of the block with its rest.
            int count = _sums.SampleCount;
            long activeQ8 = _power.NumeratorQ8[channel] - _calibration.RestVarianceQ8(channel) * count * count;
            return activeQ8 <= 0 ? 0 : IntegerRoot.Nearest(activeQ8 << 12, _power.RmsQ4[channel] * count << 6);
        }

        private void AddToTimeline()
        {
            if (_lostBlocks > 0)
            {
                _timeline.AddLost(_lostBlocks, _sums.StartMs);
            }

            _timeline.Add(_sums.StartMs, _sums.SampleCount, _excluded);
        }

        private void Remember(int side)
        {
            if (_mode == DeviceMode.Exercise || _mode == DeviceMode.Run)
            {
                _sides[side].Remember(_power, _excluded, _lostBlocks);
            }
            else if (!_excluded)
            {
                int glute = MuscleChannels.Glute(side);
                int hamstring = MuscleChannels.Hamstring(side);
                _calibrating.Add(glute, _power.PowerSumQ8[glute], _sums.SampleCount);
                _calibrating.Add(hamstring, _power.PowerSumQ8[hamstring], _sums.SampleCount);
            }
        }
    }
}
