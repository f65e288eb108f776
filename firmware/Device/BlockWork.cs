using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>
    /// The stages of one block's work: the pipeline's first, then the cue, the log and the reports. One stage costs at most one notification, and
    /// less than a tick has left (tests/Firmware.Cost). They are one fewer than the ticks of a block: the last tick is left to its end.
    /// </summary>
    public sealed class BlockWork
    {
        // Events before features: on a link too narrow for both, a segment or an answer matters more than one block's features.
        private const int SegmentStage = BlockPipeline.StageCount;
        private const int AttendStage = SegmentStage + 1;
        private const int EventStage = SegmentStage + 2;
        private const int LiveStage = SegmentStage + 3;

        // The cheapest of the pipeline's stages in a run.
        private const int PlanStage = 16;

        // At 500 and 1000 Hz a block has 50 ms, and a tick time for one thing; at 250 Hz its ticks are twice as long, and there are half as many blocks.
        private const int ShortBlockMs = 50;

        private readonly Measurement _measurement;
        private readonly Reports _reports;
        private readonly Care _care;
        private readonly RunRecorder _recorder;
        private readonly ElectrodeCheck _check;
        private readonly Segment[] _toReport = new Segment[MuscleChannels.Sides];
        private readonly Segment[] _toLog = new Segment[MuscleChannels.Sides];
        private bool _pending;
        private bool _shakenBefore;
        private bool _watchTurn;
        private ulong _beginUs;
        private ulong _lastUs;
        private long _elapsedUs;
        private int _tickUs;
        private int _lostBlocks;
        private int _lastPipelineStage;
        private int _stage;

        /// <summary>Wires the work.</summary>
        public BlockWork(Measurement measurement, BlockConsumers consumers)
        {
            _measurement = measurement;
            _reports = consumers.Reports;
            _care = consumers.Care;
            _recorder = consumers.Recorder;
            _check = consumers.Check;
        }

        /// <summary>This while stages wait, else null.</summary>
        public BlockWork Pending
        {
            get { return _pending ? this : null; }
        }

        private bool HasLongTicks
        {
            get { return _measurement.Rate.BlockMs > ShortBlockMs; }
        }

        /// <summary>Drops what waits: a mode begins.</summary>
        public void Begin(DeviceMode mode)
        {
            // In raw mode full packets take ticks of their own, and nothing but power and quality is asked for.
            _lastPipelineStage = mode == DeviceMode.Raw ? BlockPipeline.LastQualityStage : BlockPipeline.StageCount - 1;
            _pending = false;
            _shakenBefore = false;
            _toReport[0] = null;
            _toReport[1] = null;
            _toLog[0] = null;
            _toLog[1] = null;
            _measurement.Begin();
            _check.Begin(mode, _measurement);
        }

        /// <summary>A block's sums are complete but for what is said here. Little is done with it now: the next tick is due soon.</summary>
        /// <param name="beginUs">When its first tick was due.</param>
        /// <param name="dueUs">When the next tick is due.</param>
        /// <param name="lastUs">When its last sample was taken.</param>
        /// <param name="missedTicks">Ticks between that gave no sample.</param>
        /// <param name="tickUs">Duration of its last tick.</param>
        public void BlockReady(ulong beginUs, ulong dueUs, ulong lastUs, int missedTicks, int tickUs)
        {
            TickGrid grid = _measurement.Grid;
            BlockSums sums = _measurement.Sums;
            sums.SampleCount = (int)((dueUs - beginUs) / (ulong)grid.PeriodUs) - missedTicks;
            sums.MissedTicks = missedTicks;
            _beginUs = beginUs;
            _lastUs = lastUs;
            _elapsedUs = (long)(lastUs - grid.LastTickUs);
            _tickUs = tickUs;
            _lostBlocks = grid.TakeLostBlocks();
            grid.LastTickUs = lastUs;
            grid.DueUs = dueUs;
            _stage = 0;
            _pending = true;
        }

        /// <summary>Runs all that waits at once.</summary>
        public void RunAll()
        {
            BlockWork pending = Pending;
            while (pending != null)
            {
                pending = pending.RunNextStage();
            }

            while (StepSegments())
            {
            }
        }

        /// <summary>Runs the next stage; gives this while more wait, else null.</summary>
        public BlockWork RunNextStage()
        {
            int stage = _stage;
            _stage = stage + 1;
            switch (stage)
            {
                case SegmentStage:
                    FetchSegments();
                    TakeTurn();
                    break;
                case AttendStage:
                    _care.Attend(_measurement);
                    _recorder.AddBlock(_measurement, _care.IsCueing);
                    break;
                case EventStage:
                    SendOrClose();
                    break;
                case LiveStage:
                    _reports.Live.Send(_measurement, _care.IsCueing);
                    _pending = false;
                    return null;
                default:
                    if (stage == 0)
                    {
                        BeginBlock();
                    }

                    _measurement.Pipeline.RunStage(stage);
                    if (stage >> 1 == BlockPipeline.LastQualityStage >> 1)
                    {
                        _check.AddMotion(_measurement.Sums, _measurement.Pipeline.Power, stage & 1, _measurement.IsBlockExcluded);
                    }

                    if (stage == PlanStage)
                    {
                        _check.Plan(_measurement.Pipeline.Power, _measurement.Sums.StartMs);
                    }

                    if (stage == _lastPipelineStage)
                    {
                        _stage = SegmentStage;
                    }

                    break;
            }

            return this;
        }

        private void BeginBlock()
        {
            Measurement measurement = _measurement;
            BlockSums sums = measurement.Sums;
            sums.StartMs = (int)((_beginUs - measurement.Grid.StartUs) / 1000);
            measurement.Monitor.Add(sums.SampleCount, sums.MissedTicks, _elapsedUs);

            if (_lastPipelineStage == BlockPipeline.LastQualityStage)
            {
                // The raw loop has no time to compare with the rails. A muscle's mean is mid-rail: with the mean at a rail all samples are taken to be there.
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    int mean = sums.Mean(channel);
                    sums.RailCount[channel] = mean <= Board.RailLowCode || mean >= Board.RailHighCode ? sums.SampleCount : 0;
                }
            }

            // A block that missed ticks may have ended with one that was not taken.
            if (sums.MissedTicks == 0 && (measurement.TickUs == 0 || _tickUs < measurement.TickUs))
            {
                measurement.TickUs = _tickUs;
            }

            // Shaken when it began or when it ended: a buzz is longer than a block.
            bool shaken = _care.IsShaking((int)(_lastUs / 1000));
            measurement.IsBlockExcluded = shaken || _shakenBefore;
            _shakenBefore = shaken;
            if (measurement.IsBlockExcluded)
            {
                measurement.ExcludedBlocks++;
            }

            _check.TakeBlock(sums, !measurement.IsBlockExcluded && _lostBlocks == 0);
            measurement.Pipeline.BeginBlock(measurement.IsBlockExcluded, _lostBlocks);
        }

        /// <summary>A finished segment is reported in one block and logged in the next; its object is not used again so soon.</summary>
        private void FetchSegments()
        {
            Segment left = _measurement.Pipeline.FinishedSegment(0);
            if (left != null)
            {
                _toReport[0] = left;
            }

            Segment right = _measurement.Pipeline.FinishedSegment(1);
            if (right != null)
            {
                _toReport[1] = right;
            }
        }

        /// <summary>One step with one segment; false when nothing was left to do.</summary>
        private bool StepSegments()
        {
            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                Segment segment = _toReport[side];
                if (segment != null)
                {
                    _toReport[side] = null;
                    _toLog[side] = segment;
                    _reports.Events.QueueSegment(segment);
                    return true;
                }

                segment = _toLog[side];
                if (segment != null)
                {
                    _toLog[side] = null;
                    _recorder.AddSegment(segment, _measurement.Rate.BlockMs);
                    _reports.Status.CountStride(segment);
                    return true;
                }
            }

            return false;
        }

        /// <summary>LED and button in one block, a segment in the next.</summary>
        private void TakeTurn()
        {
            _watchTurn = !_watchTurn;
            if (_watchTurn || HasLongTicks)
            {
                _care.Watch(Clock.NowMs());
            }

            if (!_watchTurn || HasLongTicks)
            {
                // The button is looked at in every block: two looks make a press.
                _care.PollButton(Clock.NowMs());
                StepSegments();
            }
        }

        /// <summary>A notification, or, when there is none, a step towards closing the log's last second, or else one with the electrodes.</summary>
        private void SendOrClose()
        {
            bool sent = _reports.SendDueOrEvent(_measurement);
            if (!sent || HasLongTicks)
            {
                CloseOrCheck();
            }

            if (HasLongTicks)
            {
                CloseOrCheck();
            }
        }

        private void CloseOrCheck()
        {
            if (_recorder.IsClosing)
            {
                _recorder.Close();
            }
            else if (!_check.Step())
            {
                QualityPacket quality = _check.TakeRound();
                if (quality != null)
                {
                    _reports.Events.QueueQuality(quality);
                }
            }
        }
    }
}
