using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Detection
{
    /// <summary>Reps, strides and the cue of one side, in steps that each fit into a tick.</summary>
    public sealed class SideDetection
    {
        /// <summary>Steps per block after <see cref="Remember"/>.</summary>
        public const int StepCount = LastStep + 1;

        private const int LastStep = 5;

        private readonly int _side;
        private readonly int _blockMs;
        private readonly ChannelQuality _quality;
        private readonly SideHistory _history = new SideHistory();
        private readonly SegmentBuilder _builder;
        private readonly RepSegmenter _reps;
        private readonly StrideSegmenter _strides;
        private readonly SideCue _cue;
        private readonly SideVerdict _verdict = new SideVerdict();
        private readonly Segment _segment = new Segment();
        private DeviceMode _mode;
        private bool _late;
        private bool _repEnded;
        private bool _measured;
        private bool _segmentReady;

        /// <summary>Makes all buffers of a side.</summary>
        public SideDetection(int side, BlockTimeline timeline, CalibrationState calibration, ChannelQuality quality, ReferenceShelf shelf)
        {
            _side = side;
            _blockMs = timeline.BlockMs;
            _cue = new SideCue(side, shelf);
            _quality = quality;
            _builder = new SegmentBuilder(side, timeline, _history, calibration, quality);
            _reps = new RepSegmenter(_history, _builder, timeline.BlockMs);
            _strides = new StrideSegmenter(_history, _builder, timeline.BlockMs);
        }

        /// <summary>The cue with its reference sets.</summary>
        public SideCue Cue
        {
            get { return _cue; }
        }

        /// <summary>True while a rep is under way.</summary>
        public bool IsRepActive
        {
            get { return _mode == DeviceMode.Exercise && _reps.IsActive; }
        }

        /// <summary>The segment finished in this block, or null.</summary>
        public Segment FinishedSegment
        {
            get { return _segmentReady ? _segment : null; }
        }

        /// <summary>Starts a mode. Activity (glute plus hamstring rms) below the minimum, in 1/16 count, is never a rep.</summary>
        public void Begin(DeviceMode mode, int exercise, int minimumActivityQ4)
        {
            _mode = mode;
            _repEnded = false;
            _measured = false;
            _segmentReady = false;
            _history.Reset();
            _reps.Reset(minimumActivityQ4);
            _strides.Reset();
            _cue.Begin(mode, exercise);
            _verdict.Begin(mode == DeviceMode.Run);
        }

        /// <summary>Takes the quality flags of both muscles, once per block.</summary>
        public void NoteQuality(int flags)
        {
            _verdict.Note(flags);
            if ((flags & ChannelQuality.ElectrodeOff) != 0)
            {
                // Electrodes that are put back sit elsewhere.
                _cue.Forget();
            }
        }

        /// <summary>The verdict of the set or run, at its end.</summary>
        /// <param name="result">Filled but for its sequence, options and normalisation.</param>
        public void Judge(VerdictPacket result)
        {
            int glute = MuscleChannels.Glute(_side);
            _verdict.Judge(_cue.Reference, _quality.Flags(glute) | _quality.Flags(glute + 1), result);
        }

        /// <summary>A new block: the segment of the one before it has been fetched.</summary>
        public void BeginBlock()
        {
            _segmentReady = false;
        }

        /// <summary>Adds the newest block, after lost ones, to the history.</summary>
        public void Remember(BlockPower power, bool excluded, int lostBlocks)
        {
            int left = excluded ? lostBlocks + 1 : lostBlocks;
            if (left > 0)
            {
                _history.AddExcluded(left);
            }

            if (!excluded)
            {
                _history.Add(power, _side);
            }

            // Lost blocks fill this stage; then the pieces of a stride's work come one step later.
            _late = lostBlocks > 0;
            if (_mode == DeviceMode.Run && !_late)
            {
                RunStridePiece(0, false);
            }
        }

        /// <summary>Runs one step, 0 to <see cref="StepCount"/> − 1 in order.</summary>
        public void RunStep(int step)
        {
            if (step == LastStep && _measured)
            {
                Finish();
            }
            else if (_mode == DeviceMode.Exercise)
            {
                RunRepStep(step);
            }
            else if (_mode == DeviceMode.Run && step < LastStep)
            {
                RunStridePiece(_late ? step : step + 1, step < LastStep - 1);
            }
        }

        /// <summary>At the end of a mode: a segment the end cut short, until false.</summary>
        public bool Flush()
        {
            _measured = false;
            if (_mode == DeviceMode.Run)
            {
                _measured = _strides.Flush(_segment);
            }
            else if (_mode == DeviceMode.Exercise && _reps.Flush())
            {
                _cue.EndRep();
                MeasureRep();
            }

            _segmentReady = _measured;
            if (_measured)
            {
                // One that the end cut short is reported, and neither learned from nor compared.
                _builder.MeasureLogRatio(_segment);
            }

            return _segmentReady;
        }

        private void RunRepStep(int step)
        {
            switch (step)
            {
                case 0:
                    _repEnded = _reps.Process();
                    break;
                case 1:
                    _reps.LookForGlutePeak();
                    break;
                case 2:
                    _reps.LookForHamstringPeak();
                    break;
                case 3:
                    _reps.Sum();
                    break;
                case 4:
                    if (_repEnded)
                    {
                        MeasureRep();
                    }

                    break;
                default:
                    JudgeRep();
                    break;
            }
        }

        private void RunStridePiece(int piece, bool mayLook)
        {
            switch (piece)
            {
                case 0:
                    _strides.AddNewest(IsUsable(MuscleChannels.Glute(_side)), IsUsable(MuscleChannels.Hamstring(_side)));
                    break;
                case 1:
                    _strides.Correlate();
                    break;
                case 2:
                    _strides.Decide();
                    break;
                default:
                    _measured |= _strides.Advance(_segment, mayLook);
                    break;
            }
        }

        private void Finish()
        {
            _measured = false;
            _builder.MeasureLogRatio(_segment);
            _cue.EndRep();
            if (_verdict.TryAdd(_segment, _blockMs, _cue.IsReady))
            {
                _cue.Add(_segment);
            }

            _segmentReady = true;
        }

        private void JudgeRep()
        {
            if (!_reps.CanBeJudged)
            {
                _cue.EndRep();
            }
            else if (IsUsable(MuscleChannels.Glute(_side)) && IsUsable(MuscleChannels.Hamstring(_side)))
            {
                _cue.JudgeRep(_builder.LogRatioSoFarQ12());
            }
        }

        private void MeasureRep()
        {
            if (IsUsable(MuscleChannels.Glute(_side)) || IsUsable(MuscleChannels.Hamstring(_side)))
            {
                _builder.MeasureAmplitudes(_segment, false);
                _measured = true;
            }
        }

        private bool IsUsable(int channel)
        {
            return (_quality.Flags(channel) & ChannelQuality.Unusable) == 0;
        }
    }
}
