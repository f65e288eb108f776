using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>Segments, modes, calibration results, answers, health and the list of runs: queued, and notified one by one. All buffers are made once.</summary>
    public sealed class EventReports
    {
        private readonly GattNotifier _notifier;
        private readonly CalibrationState _calibration;
        private readonly ChannelQuality _quality;
        private readonly EventQueue _events = new EventQueue();
        private readonly ModePacket _mode = new ModePacket();
        private readonly CalibrationPacket _result = new CalibrationPacket();
        private readonly AnswerPacket _answer = new AnswerPacket();
        private readonly VerdictPacket _verdict = new VerdictPacket();
        private readonly byte[] _spare = new byte[GattTable.DefaultPayloadBytes];
        private int _refusedCommands;
        private bool _isBlocked;

        /// <summary>Wires the reports.</summary>
        public EventReports(GattNotifier notifier, CalibrationState calibration, ChannelQuality quality)
        {
            _notifier = notifier;
            _calibration = calibration;
            _quality = quality;
        }

        /// <summary>True while an event waits that the stack did not take.</summary>
        public bool IsBlocked
        {
            get { return _isBlocked; }
        }

        /// <summary>True when no event waits.</summary>
        public bool IsEmpty
        {
            get { return _events.IsEmpty; }
        }

        /// <summary>Commands refused since power-up.</summary>
        public int RefusedCommands
        {
            get { return _refusedCommands; }
        }

        /// <summary>Queues a finished segment.</summary>
        public void QueueSegment(Segment segment)
        {
            segment.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, segment.Encode(slot));
        }

        /// <summary>Queues the verdict of a side at the end of a set or run.</summary>
        public void QueueVerdict(BlockPipeline pipeline, int side, bool ofScreening)
        {
            pipeline.Judge(side, ofScreening, _verdict);
            _verdict.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, _verdict.Encode(slot));
        }

        /// <summary>Queues the beginning or the end of a mode.</summary>
        public void QueueMode(DeviceStatus status, bool began, int elapsedMs, int rateHz)
        {
            _mode.Mode = status.Mode;
            _mode.Began = began;
            _mode.Exercise = status.Mode == DeviceMode.Exercise ? status.Exercise : 0;
            _mode.IsCued = status.IsSetCued;
            _mode.Options = status.Mode == DeviceMode.Exercise ? status.Options : 0;
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
            _result.Kind = (int)_calibration.TrialKind;
            _result.Trials = _calibration.TrialCount(channel);
            _result.Position = _calibration.TrialPosition(channel);
            _result.TrialCvPercent = _calibration.TrialCvPercent(channel);
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

        /// <summary>Notifies the oldest queued event; it stays queued when the radio has no room. Without a subscriber events are dropped. False when there was nothing to send.</summary>
        public bool SendOldest()
        {
            if (!_notifier.HasSubscriber)
            {
                _events.Clear();
                _isBlocked = false;
                return false;
            }

            if (_events.IsEmpty)
            {
                return false;
            }

            int length = _events.OldestLength;
            System.Array.Copy(_events.Oldest, 0, _notifier.Payload, 0, length);
            _isBlocked = !_notifier.Send(length);
            if (!_isBlocked)
            {
                _events.RemoveOldest();
            }

            return true;
        }

        /// <summary>Queues how good the electrodes are; the caller has filled all but the sequence.</summary>
        public void QueueQuality(QualityPacket quality)
        {
            quality.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, quality.Encode(slot));
        }

        /// <summary>Queues how the device fares; the caller has filled all but the sequence.</summary>
        public void QueueHealth(HealthPacket health)
        {
            health.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, health.Encode(slot));
        }

        /// <summary>Queues one run of the log's list; the caller has filled all but the sequence.</summary>
        public void QueueRun(RunPacket run)
        {
            run.Sequence = _events.NextSequence();
            byte[] slot = Slot();
            Commit(slot, run.Encode(slot));
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
