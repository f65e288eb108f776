using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Device
{
    /// <summary>
    /// Logs a run, phone or not: gathers seconds and strides block by block, closes each second in bounded steps during the next one, and
    /// has a chunk written about every 20 s.
    /// </summary>
    public sealed class RunRecorder
    {
        // A second is closed in these steps, one at a time: its four channels, then the frame, after which it is empty again, then the check value until it is up
        // to date. Eight steps at most; a second at 500 Hz has twelve blocks without a notification.
        private const int FrameStep = MuscleChannels.Count;
        private const int CheckStep = FrameStep + 1;
        private const int Rest = CheckStep + 1;

        private readonly RunLogStore _store;
        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly RunLogChunk _chunk = new RunLogChunk();
        private RunLogSecond _open = new RunLogSecond();
        private RunLogSecond _closing = new RunLogSecond();
        private int _step = Rest;
        private bool _isRecording;
        private bool _mustWrite;
        private int _gapMs;
        private int _lostChunks;

        /// <summary>Wires the recorder.</summary>
        public RunRecorder(RunLogStore store, CalibrationState calibration, ChannelQuality quality)
        {
            _store = store;
            _calibration = calibration;
            _quality = quality;
        }

        /// <summary>True during a run.</summary>
        public bool IsRecording
        {
            get { return _isRecording; }
        }

        /// <summary>True when <see cref="Checkpoint"/> is to be called, between blocks.</summary>
        public bool IsCheckpointDue
        {
            get { return _mustWrite; }
        }

        /// <summary>Chunks of this run that the flash did not take.</summary>
        public int LostChunks
        {
            get { return _lostChunks; }
        }

        /// <summary>Starts the log of a run.</summary>
        public void Begin(int run, RunLogFacts facts)
        {
            _store.Begin(run);
            _chunk.BeginRun(run, facts);
            _open.Begin(0);
            _closing.Begin(0);
            _step = Rest;
            _gapMs = 0;
            _lostChunks = 0;
            _mustWrite = false;
            _isRecording = true;
        }

        /// <summary>Adds a stride to the second under way.</summary>
        public void AddSegment(Segment segment, int blockMs)
        {
            if (_isRecording)
            {
                _open.AddStride(segment.Side, segment.DurationMs / blockMs, segment.LogRatioQ12, segment.GluteRmsQ4);
            }
        }

        /// <summary>Adds a block to its second.</summary>
        public void AddBlock(Measurement measurement, bool isCueing)
        {
            if (!_isRecording)
            {
                return;
            }

            int second = measurement.Sums.StartMs / 1000;
            if (second != _open.Frame.Second)
            {
                Turn(second);
            }

            AddToOpen(measurement, isCueing);
        }

        /// <summary>True while a second waits to be closed.</summary>
        public bool IsClosing
        {
            get { return _step != Rest; }
        }

        /// <summary>One bounded step towards closing the last second.</summary>
        public void Close()
        {
            if (_step < FrameStep)
            {
                _closing.CloseChannel(_step, _calibration.RestVarianceQ8(_step));
                _step++;
            }
            else if (_step == FrameStep && !_mustWrite)
            {
                // A full chunk, or a second that does not follow the last one, has to be written before this second can stand.
                _mustWrite = !_chunk.TryAddSecond(_closing.Frame);
                if (!_mustWrite)
                {
                    _closing.Begin(0);
                    _step = CheckStep;
                }
            }
            else if (_step == CheckStep && !_chunk.AdvanceCheck())
            {
                _mustWrite = _chunk.IsDue;
                _step = Rest;
            }
        }

        /// <summary>Writes the chunk; false when the flash did not take it. Everything stands still meanwhile.</summary>
        public bool Checkpoint(TickGrid grid)
        {
            int before = grid.GapMs;
            bool written = Write(false);
            grid.SkipGap();
            int gapMs = grid.GapMs - before;
            _gapMs += gapMs;
            _chunk.BeginNext(gapMs);
            Close();
            return written;
        }

        /// <summary>Ends the log with what there is; false when the flash did not take the end.</summary>
        public bool End()
        {
            if (!_isRecording)
            {
                return true;
            }

            bool written = Finish();
            Turn(_open.Frame.Second + 1);
            written &= Finish();
            _isRecording = false;
            return written & Write(true);
        }

        private bool Write(bool isLast)
        {
            _mustWrite = false;
            bool written = _store.Append(_chunk.Bytes, _chunk.Finish(isLast));
            if (!written)
            {
                _lostChunks++;
            }

            return written;
        }

        private void Turn(int second)
        {
            // Only after a gap, or in a flood of notifications, is something left to do.
            while (_step < Rest && !_mustWrite)
            {
                Close();
            }

            if (_step < Rest)
            {
                // It could not be written in time. It is missing in the log, where its number shows, instead of mixing with another.
                _closing.Begin(0);
            }

            RunLogSecond closed = _open;
            _open = _closing;
            _closing = closed;
            _open.Frame.Second = second;
            _step = 0;
        }

        private void AddToOpen(Measurement measurement, bool isCueing)
        {
            BlockSums sums = measurement.Sums;
            if (measurement.IsBlockExcluded || sums.SampleCount == 0)
            {
                _open.ExcludeBlock();
            }
            else
            {
                int unusable = 0;
                int saturated = 0;
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    int flags = _quality.Flags(channel);
                    unusable |= (flags & ChannelQuality.Unusable) != 0 ? 1 << channel : 0;
                    saturated |= (flags & ChannelQuality.Saturated) != 0 ? 1 << channel : 0;
                }

                _open.AddBlock(measurement.Pipeline.Power.PowerSumQ8, sums.SampleCount, unusable, saturated);
            }

            if (sums.MissedTicks > 0)
            {
                _open.AddMissedTicks(sums.MissedTicks);
            }

            if (measurement.Grid.GapMs != _gapMs)
            {
                _open.AddGap(measurement.Grid.GapMs - _gapMs);
                _gapMs = measurement.Grid.GapMs;
            }

            if (isCueing)
            {
                _open.MarkCued();
            }
        }

        /// <summary>Closes the last second in one go; the mode has ended, nothing can be late. False when a chunk in between was not written.</summary>
        private bool Finish()
        {
            bool written = true;
            while (_step < Rest)
            {
                Close();
                if (_mustWrite)
                {
                    written &= Write(false);
                    _chunk.BeginNext(0);
                }
            }

            return written;
        }
    }
}
