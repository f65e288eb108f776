using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>Fills packets from what was measured and hands them to the server. All packets and buffers are made once.</summary>
    public sealed class Reports
    {
        private readonly GattServer _server;
        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly EventQueue _events = new EventQueue();
        private readonly LivePacket _live = new LivePacket();
        private readonly SegmentPacket _segment = new SegmentPacket();
        private readonly ModePacket _mode = new ModePacket();
        private readonly CalibrationPacket _result = new CalibrationPacket();
        private readonly AnswerPacket _answer = new AnswerPacket();
        private readonly StatusPacket _status = new StatusPacket();
        private readonly byte[] _spare = new byte[GattTable.DefaultPayloadBytes];
        private int _refusedCommands;
        private int _skippedFeatures;
        private bool _eventBlocked;

        /// <summary>Wires the reports.</summary>
        public Reports(GattServer server, CalibrationState calibration, ChannelQuality quality)
        {
            _server = server;
            _calibration = calibration;
            _quality = quality;
        }

        /// <summary>
        /// Notifies the live features of a block. While an event waits for room in the radio the features give way to it: their number is
        /// used up, so that the gap shows, and they count as a failed notification.
        /// </summary>
        public void SendLive(BlockPipeline pipeline, BlockSums sums)
        {
            if (_eventBlocked)
            {
                _skippedFeatures++;
                _live.Sequence = (_live.Sequence + 1) & 0xFFFF;
                return;
            }

            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                _live.RmsQ4[channel] = pipeline.Power.RmsQ4[channel];
            }

            _live.SharePermille[0] = pipeline.SharePermille(0);
            _live.SharePermille[1] = pipeline.SharePermille(1);
            _live.StartMs = sums.StartMs;
            _live.SampleCount = sums.SampleCount;
            _live.Flags = (pipeline.IsCueing ? LivePacket.FlagCue : 0)
                | (pipeline.IsCueReady ? LivePacket.FlagCueReady : 0)
                | (_calibration.HasReferences(0) ? 0 : LivePacket.FlagLeftShareRaw)
                | (_calibration.HasReferences(1) ? 0 : LivePacket.FlagRightShareRaw)
                | (sums.MissedTicks > 0 ? LivePacket.FlagMissedTicks : 0);
            GattNotifier notifier = _server.Live;
            notifier.Send(_live.Encode(notifier.Payload));
            _live.Sequence = (_live.Sequence + 1) & 0xFFFF;
        }

        /// <summary>Queues a finished segment; null is nothing to queue.</summary>
        public void QueueSegment(Segment segment)
        {
            if (segment == null)
            {
                return;
            }

            _segment.Side = segment.Side;
            _segment.IsStride = segment.IsStride;
            _segment.StartMs = segment.StartMs;
            _segment.DurationMs = segment.DurationMs;
            _segment.PeakGluteMs = segment.PeakGluteMs;
            _segment.PeakHamstringMs = segment.PeakHamstringMs;
            _segment.GluteRmsQ4 = segment.GluteRmsQ4;
            _segment.HamstringRmsQ4 = segment.HamstringRmsQ4;
            _segment.LogRatioQ12 = segment.LogRatioQ12;
            _segment.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, _segment.Encode(slot));
        }

        /// <summary>Queues the beginning or the end of a mode.</summary>
        public void QueueMode(DeviceMode mode, bool began, int exercise, int elapsedMs, int rateHz)
        {
            _mode.Mode = mode;
            _mode.Began = began;
            _mode.Exercise = exercise;
            _mode.ElapsedMs = elapsedMs;
            _mode.RateHz = rateHz;
            _mode.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, _mode.Encode(slot));
        }

        /// <summary>Queues what is known of a channel after a calibration step.</summary>
        public void QueueCalibration(int channel, int trialRmsQ4)
        {
            _result.Channel = channel;
            _result.RestVarianceQ8 = _calibration.HasRest(channel) ? (int)_calibration.RestVarianceQ8(channel) : Measured.Unavailable;
            _result.ReferenceRmsQ4 = _calibration.ReferenceRmsQ4(channel);
            _result.TrialRmsQ4 = trialRmsQ4;
            _result.Kind = (int)_calibration.Kind;
            _result.Trials = _calibration.TrialCount(channel);
            _result.Quality = _quality.Flags(channel);
            _result.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, _result.Encode(slot));
        }

        /// <summary>Queues the answer to a command and counts a refusal.</summary>
        public void QueueAnswer(int opcode, int tag, CommandResult result, DeviceMode mode)
        {
            if (result != CommandResult.Accepted)
            {
                _refusedCommands++;
            }

            _answer.Opcode = opcode;
            _answer.Tag = tag;
            _answer.Result = result;
            _answer.Mode = mode;
            _answer.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, _answer.Encode(slot));
        }

        /// <summary>Notifies the oldest queued event; it stays queued when the radio has no room. Without a subscriber events are dropped.</summary>
        public void SendOldestEvent()
        {
            GattNotifier notifier = _server.Events;
            if (!notifier.HasSubscriber)
            {
                _events.Clear();
                _eventBlocked = false;
                return;
            }

            if (_events.IsEmpty)
            {
                return;
            }

            int length = _events.OldestLength;
            byte[] packet = _events.Oldest;
            byte[] payload = notifier.Payload;
            for (int index = 0; index < length; index++)
            {
                payload[index] = packet[index];
            }

            _eventBlocked = !notifier.Send(length);
            if (!_eventBlocked)
            {
                _events.RemoveOldest();
            }
        }

        /// <summary>Notifies the status. Commands that were dropped and not answered yet count as refused too.</summary>
        public void SendStatus(DeviceMode mode, SamplingRate rate, RateMonitor monitor, int unansweredCommands)
        {
            _status.Mode = mode;
            _status.RateHz = rate.RateHz;
            _status.BlockMs = rate.BlockMs;
            _status.AchievedRateDeciHz = monitor.AchievedRateDeciHz();
            _status.Ticks = monitor.Ticks;
            _status.MissedTicks = monitor.MissedTicks;
            _status.FailedNotifications = _server.FailedNotifications + _skippedFeatures;
            _status.RefusedCommands = _refusedCommands + unansweredCommands;
            _status.Quality = _quality.Flags(0) | (_quality.Flags(1) << 4) | (_quality.Flags(2) << 8) | (_quality.Flags(3) << 12);
            GattNotifier notifier = _server.Status;
            notifier.Send(_status.Encode(notifier.Payload));
            _status.Sequence = (_status.Sequence + 1) & 0xFFFF;
        }

        /// <summary>Where the next event is encoded: in the queue, or beside it when the queue is full and the event is lost.</summary>
        private byte[] Slot()
        {
            byte[] free = _events.Free;
            return free == null ? _spare : free;
        }

        private void Commit(byte[] slot, int length)
        {
            if (slot != _spare)
            {
                _events.Commit(length);
            }
        }
    }
}
