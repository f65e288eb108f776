using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Feedback;
using GluteSense.Protocol;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Device
{
    /// <summary>Begins, runs and ends modes.</summary>
    public sealed class ModeControl
    {
        private readonly ElectrodeInputs _inputs;
        private readonly GattServer _server;
        private readonly WearerData _wearer;
        private readonly BlockConsumers _consumers;
        private readonly DeviceStatus _status;
        private readonly SelfTest _selfTest = new SelfTest();
        private readonly RateGuard _guard = new RateGuard();
        private Measurement _measurement;
        private BlockWork _work;
        private SamplingLoop _loop;
        private RawLoop _rawLoop;
        private RawStream _rawStream;
        private int _channelMask;
        private int _endMs;
        private ReferenceKind _kind;

        /// <summary>Tests the inputs and makes everything for the rate of the stored calibration, or the board's own.</summary>
        public ModeControl(ElectrodeInputs inputs, GattServer server, WearerData wearer, BlockConsumers consumers, DeviceStatus status)
        {
            _inputs = inputs;
            _server = server;
            _wearer = wearer;
            _consumers = consumers;
            _status = status;
            _selfTest.Run(inputs);
            status.Set(DeviceFaults.SelfTest, !_selfTest.FrontEndPowered);
            if (!SamplingRate.TryCreate(wearer.StoredRateHz(), out SamplingRate rate) || !CanHold(rate))
            {
                SamplingRate.TryCreate(Board.DefaultRateHz, out rate);
            }

            Build(rate);
            wearer.Restore(rate);
        }

        /// <summary>What belongs to the present rate.</summary>
        public Measurement Measurement
        {
            get { return _measurement; }
        }

        /// <summary>What the device does.</summary>
        public DeviceStatus Status
        {
            get { return _status; }
        }

        /// <summary>True while samples are taken.</summary>
        public bool IsMeasuring
        {
            get { return _status.Mode != DeviceMode.Idle; }
        }

        /// <summary>True when this board, as measured at start, is fast enough for a rate.</summary>
        public bool CanHold(SamplingRate rate)
        {
            return RateGuard.CanHold(_selfTest.TickUs, _selfTest.StageUs, rate.PeriodUs);
        }

        /// <summary>Changes the rate, in idle. A baseline belongs to its rate and block length (DESIGN section 3), so the calibration goes.</summary>
        public void SetRate(SamplingRate rate)
        {
            if (rate.RateHz != _measurement.Rate.RateHz)
            {
                // The old buffers may go before the new ones are made: both together would double the plan.
                _measurement = null;
                _work = null;
                _loop = null;
                _rawLoop = null;
                _rawStream = null;
                Build(rate);
                _wearer.Clear(rate);
            }
        }

        /// <summary>True when a channel has a rest variance.</summary>
        public bool HasRest(int channel)
        {
            return _wearer.Calibration.HasRest(channel);
        }

        /// <summary>Forgets the calibration and what was learned with it.</summary>
        public void ClearCalibration()
        {
            _measurement.Pipeline.ForgetReferenceSets();
            _wearer.Clear(_measurement.Rate);
        }

        /// <summary>The wearer is somebody else; false when the flash kept some of the last one's calibration.</summary>
        public bool EraseWearer()
        {
            _measurement.Pipeline.ForgetReferenceSets();
            _measurement.Mains.Forget();
            return _wearer.Erase();
        }

        /// <summary>Begins a mode; its first tick is due after <see cref="StartTicks"/>.</summary>
        public void Begin(DeviceMode mode, ControlCommand command, int setNumber)
        {
            _status.Mode = mode;
            _status.Exercise = command.Exercise;
            _status.Options = command.Options;
            _channelMask = command.ChannelMask;
            _kind = (ReferenceKind)command.Kind;
            _endMs = mode == DeviceMode.CalibrateQuiet || mode == DeviceMode.CalibrateReference ? command.Value : 0;
            if (mode == DeviceMode.Exercise || mode == DeviceMode.Run)
            {
                _consumers.Care.BeginSet(mode == DeviceMode.Run, setNumber);
            }

            _measurement.Pipeline.Begin(mode, command.Exercise, command.Options);
            _work.Begin(mode);
            _rawStream.Begin(_server.Session.Mtu);
            _consumers.Reports.Status.Begin();
            _consumers.Reports.Live.Begin();
            _guard.Reset(Clock.NowMs());
        }

        /// <summary>Starts the log of a run that has begun.</summary>
        /// <param name="run">Its number.</param>
        /// <param name="cuePlan">0 off, 1 always, 2 fading.</param>
        /// <param name="epochSeconds">Seconds since 1970 UTC, 0 when the device does not know the time.</param>
        public void BeginLog(int run, int cuePlan, int epochSeconds)
        {
            RunLogFacts facts = new RunLogFacts();
            facts.FirmwareMajor = Board.FirmwareMajor;
            facts.FirmwareMinor = Board.FirmwareMinor;
            facts.FirmwarePatch = Board.FirmwarePatch;
            facts.Board = Board.Id;
            facts.NanovoltsPerCount = Board.NanovoltsPerCount;
            facts.FrontEndGain = Board.FrontEndGain;
            facts.RateHz = _measurement.Rate.RateHz;
            facts.BlockMs = _measurement.Rate.BlockMs;
            facts.CuePlan = cuePlan;
            facts.EpochSeconds = epochSeconds;
            _wearer.Describe(facts);
            _status.Set(DeviceFaults.LogFull, false);
            _consumers.Recorder.Begin(run, facts);
        }

        /// <summary>Starts the grid of ticks, when all that belongs to the beginning was said.</summary>
        public void StartTicks()
        {
            _measurement.Grid.Begin();
        }

        /// <summary>Samples one block; ends the mode when its time is over.</summary>
        public void RunBlock()
        {
            if (_status.Mode == DeviceMode.Raw)
            {
                _rawLoop.SampleBlock();
            }
            else
            {
                _loop.SampleBlock();
            }

            if (_endMs > 0 && _measurement.Grid.ElapsedMs >= _endMs)
            {
                End();
            }
        }

        /// <summary>Judges the rate by the ticks of the last ten seconds.</summary>
        public void WatchRate(int nowMs)
        {
            RateMonitor monitor = _measurement.Monitor;
            _guard.Observe(monitor.Ticks, monitor.MissedTicks, nowMs);
            _status.Set(DeviceFaults.RateNotHeld, _guard.MustLower);
        }

        /// <summary>Ends the raw mode when nobody listens any more: its packets are as long as the MTU of the connection it began in.</summary>
        public void WatchListener()
        {
            if (_status.Mode == DeviceMode.Raw && !_server.Raw.HasSubscriber)
            {
                End();
            }
        }

        /// <summary>Writes the run log when that is due; everything stands still meanwhile, which is told as a gap.</summary>
        public void SaveLog()
        {
            if (_consumers.Recorder.IsCheckpointDue)
            {
                NoteLog(_consumers.Recorder.Checkpoint(_measurement.Grid));
            }
        }

        /// <summary>Ends the mode.</summary>
        public void End()
        {
            DeviceMode mode = _status.Mode;
            Reports reports = _consumers.Reports;
            _work.RunAll();
            FlushSegments();
            if (mode == DeviceMode.Raw)
            {
                _rawStream.Finish();
            }
            else if (mode == DeviceMode.Exercise || mode == DeviceMode.Run)
            {
                QueueVerdicts(mode);
            }
            else
            {
                FinishCalibration(mode);
            }

            if (mode == DeviceMode.Run)
            {
                NoteLog(_consumers.Recorder.End());
            }

            reports.Events.QueueMode(_status, false, _measurement.Grid.ElapsedMs, _measurement.Rate.RateHz);
            reports.Status.QueueHealth(_measurement);
            reports.Status.Send(_measurement);
            _status.Mode = DeviceMode.Idle;
            _consumers.Care.EndSet(Clock.NowMs());
        }

        /// <summary>A part that was not written stays lost, whatever is written after it: the fault stands until the next run.</summary>
        private void NoteLog(bool written)
        {
            if (!written)
            {
                _status.Set(DeviceFaults.LogFull, true);
            }
        }

        private void Build(SamplingRate rate)
        {
            _measurement = new Measurement(rate, _wearer.Calibration, _wearer.Quality);
            _work = new BlockWork(_measurement, _consumers);
            _loop = new SamplingLoop(_inputs, _measurement.Grid, _measurement.Sums, _work);
            _rawStream = new RawStream(_server.Raw, _measurement.Grid);
            _rawLoop = new RawLoop(_inputs, _measurement.Grid, _measurement.Sums, _work, _rawStream);
        }

        private void FlushSegments()
        {
            BlockPipeline pipeline = _measurement.Pipeline;
            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                while (pipeline.Flush(side))
                {
                    Segment segment = pipeline.FinishedSegment(side);
                    _consumers.Reports.Events.QueueSegment(segment);
                    _consumers.Recorder.AddSegment(segment, _measurement.Rate.BlockMs);
                    _consumers.Reports.Events.SendOldest();
                }
            }
        }

        private void QueueVerdicts(DeviceMode mode)
        {
            bool ofScreening = mode == DeviceMode.Exercise && (_status.Options & ControlCommand.OfScreening) != 0;
            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                _consumers.Reports.Events.QueueVerdict(_measurement.Pipeline, side, ofScreening);
                _consumers.Reports.Events.SendOldest();
            }
        }

        private void FinishCalibration(DeviceMode mode)
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                if (mode == DeviceMode.CalibrateQuiet)
                {
                    _measurement.Pipeline.FinishQuiet(channel);
                    _consumers.Reports.Events.QueueCalibration(channel, Measured.Unavailable);
                }
                else if ((_channelMask & (1 << channel)) != 0)
                {
                    _consumers.Reports.Events.QueueCalibration(channel, TakeTrial(channel));
                }
            }

            if (mode == DeviceMode.CalibrateQuiet)
            {
                // Electrodes were placed or checked: what was learned with them before does not hold.
                _measurement.Pipeline.ForgetReferenceSets();
                _wearer.MarkFresh();
            }

            _consumers.Reports.Events.QueueQuality(_consumers.Check.Describe());
            _wearer.Save(_measurement.Rate);
        }

        private int TakeTrial(int channel)
        {
            CalibrationState calibration = _wearer.Calibration;
            int trialRmsQ4 = calibration.HasRest(channel) ? _measurement.Pipeline.TrialRmsQ4(channel) : Measured.Unavailable;
            _wearer.Quality.Set(channel, ChannelQuality.WeakReference, calibration.HasRest(channel) && trialRmsQ4 <= 0);
            if (trialRmsQ4 > 0)
            {
                calibration.AddTrial(channel, trialRmsQ4, _kind, _status.Options);
            }

            return trialRmsQ4;
        }
    }
}
