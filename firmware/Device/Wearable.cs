using System.Threading;
using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>The device's one thread of control: idles, takes commands, and runs modes block by block.</summary>
    public sealed class Wearable
    {
        private const int IdleSleepMs = 10;
        private const int StatusPeriodMs = 1000;

        private readonly ElectrodeInputs _inputs;
        private readonly GattServer _server;
        private readonly CalibrationState _calibration = new CalibrationState();
        private readonly ChannelQuality _quality = new ChannelQuality(Board.RailLowCode, Board.RailHighCode);
        private readonly ControlCommand _command = new ControlCommand();
        private readonly Reports _reports;
        private Measurement _measurement;
        private DeviceMode _mode;
        private int _exercise;
        private int _channelMask;
        private int _endMs;
        private int _nextStatusMs;
        private int _droppedAnswered;
        private ReferenceKind _kind;

        /// <summary>Builds the device at its default rate, idle.</summary>
        public Wearable(ElectrodeInputs inputs, GattServer server)
        {
            _inputs = inputs;
            _server = server;
            _reports = new Reports(server, _calibration, _quality);
            SamplingRate.TryCreate(Board.DefaultRateHz, out SamplingRate rate);
            _measurement = new Measurement(inputs, rate, _calibration, _quality, _reports);
        }

        /// <summary>Runs for ever.</summary>
        public void Run()
        {
            int idleMs = 0;
            while (true)
            {
                if (_mode == DeviceMode.Idle)
                {
                    TakeCommand();
                    _reports.SendOldestEvent();
                    idleMs += IdleSleepMs;
                    if (idleMs >= StatusPeriodMs)
                    {
                        idleMs = 0;
                        SendStatus();
                    }

                    Thread.Sleep(_mode == DeviceMode.Idle ? IdleSleepMs : 0);
                }
                else
                {
                    RunBlock();
                }
            }
        }

        private void RunBlock()
        {
            Measurement measurement = _measurement;
            measurement.Loop.SampleBlock();
            int elapsedMs = measurement.Loop.ElapsedMs;
            if (elapsedMs >= _nextStatusMs)
            {
                _nextStatusMs += StatusPeriodMs;
                SendStatus();
            }

            if (_endMs > 0 && elapsedMs >= _endMs)
            {
                EndMode();
            }

            TakeCommand();

            // The one place where other threads and events may take the CPU without taking a tick.
            Thread.Sleep(0);
        }

        private void TakeCommand()
        {
            if (_server.Commands.Dropped != _droppedAnswered)
            {
                // What was written is gone, so neither opcode nor tag can be returned.
                _droppedAnswered++;
                _reports.QueueAnswer(0, 0, CommandResult.Busy, _mode);
            }

            byte[] bytes = _server.Commands.Oldest;
            if (bytes == null)
            {
                return;
            }

            int length = _server.Commands.OldestLength;
            bool decoded = length <= bytes.Length && _command.TryDecode(bytes, length);
            int opcode = length > 0 ? bytes[0] : 0;
            int tag = length > 1 ? bytes[1] : 0;
            _server.Commands.RemoveOldest();
            CommandResult result = decoded ? Execute(_command) : CommandResult.Malformed;
            _reports.QueueAnswer(opcode, tag, result, _mode);
            if (result == CommandResult.Accepted && _mode != DeviceMode.Idle)
            {
                _reports.QueueMode(_mode, true, _exercise, 0, _measurement.Rate.RateHz);

                // Answer and beginning go out before the first block's features.
                _reports.SendOldestEvent();
                _reports.SendOldestEvent();
                _measurement.Loop.Begin();
            }
        }

        private CommandResult Execute(ControlCommand command)
        {
            if (!ModeMachine.TryNext(_mode, command.Opcode, out DeviceMode next))
            {
                return CommandResult.WrongMode;
            }

            CommandResult result = Check(command);
            if (result != CommandResult.Accepted)
            {
                return result;
            }

            switch (command.Opcode)
            {
                case ControlOpcode.Stop:
                    if (_mode != DeviceMode.Idle)
                    {
                        EndMode();
                    }

                    break;
                case ControlOpcode.SetRate:
                    SetRate(command.Value);
                    break;
                case ControlOpcode.ClearCalibration:
                    _calibration.Clear();
                    break;
                default:
                    BeginMode(next, command);
                    break;
            }

            return CommandResult.Accepted;
        }

        private CommandResult Check(ControlCommand command)
        {
            switch (command.Opcode)
            {
                case ControlOpcode.SetRate:
                    return SamplingRate.TryCreate(command.Value, out SamplingRate _) ? CommandResult.Accepted : CommandResult.UnsupportedValue;
                case ControlOpcode.StartQuiet:
                    return command.Value >= StatusPeriodMs ? CommandResult.Accepted : CommandResult.UnsupportedValue;
                case ControlOpcode.StartReference:
                    return CheckReference(command);
                case ControlOpcode.StartExercise:
                    return command.Exercise < ExerciseCatalog.Count ? CommandResult.Accepted : CommandResult.UnsupportedValue;
                default:
                    return CommandResult.Accepted;
            }
        }

        private CommandResult CheckReference(ControlCommand command)
        {
            bool inRange = command.ChannelMask > 0 && command.ChannelMask < 1 << MuscleChannels.Count
                && (command.Kind == (int)ReferenceKind.Submaximal || command.Kind == (int)ReferenceKind.Mvic)
                && command.Value >= ReferenceTrial.WindowBlocks * _measurement.Rate.BlockMs
                && command.Value <= ReferenceTrial.MaxTrialMs;
            if (!inRange)
            {
                return CommandResult.UnsupportedValue;
            }

            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                // One muscle with a baseline is enough: a side that is not worn must not stop the other.
                if ((command.ChannelMask & (1 << channel)) != 0 && _calibration.HasRest(channel))
                {
                    return CommandResult.Accepted;
                }
            }

            return CommandResult.NeedsQuiet;
        }

        private void SetRate(int rateHz)
        {
            // A baseline belongs to its rate and block length (DESIGN section 3).
            if (rateHz != _measurement.Rate.RateHz && SamplingRate.TryCreate(rateHz, out SamplingRate rate))
            {
                _calibration.Clear();

                // The old buffers may go before the new ones are made: both together would double the plan.
                _measurement = null;
                _measurement = new Measurement(_inputs, rate, _calibration, _quality, _reports);
            }
        }

        private void BeginMode(DeviceMode mode, ControlCommand command)
        {
            _mode = mode;
            _exercise = command.Exercise;
            _channelMask = command.ChannelMask;
            _kind = (ReferenceKind)command.Kind;
            _endMs = mode == DeviceMode.CalibrateQuiet || mode == DeviceMode.CalibrateReference ? command.Value : 0;
            _nextStatusMs = StatusPeriodMs;
            _measurement.Pipeline.Begin(mode);
            _measurement.Work.Begin();
        }

        private void EndMode()
        {
            BlockPipeline pipeline = _measurement.Pipeline;
            _measurement.Work.RunAll();
            for (int side = 0; side < MuscleChannels.Sides; side++)
            {
                while (pipeline.Flush(side))
                {
                    _reports.QueueSegment(pipeline.FinishedSegment(side));
                    _reports.SendOldestEvent();
                }
            }

            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                FinishCalibration(channel);
            }

            _reports.QueueMode(_mode, false, _exercise, _measurement.Loop.ElapsedMs, _measurement.Rate.RateHz);
            SendStatus();
            _mode = DeviceMode.Idle;
        }

        private void FinishCalibration(int channel)
        {
            if (_mode == DeviceMode.CalibrateQuiet)
            {
                _measurement.Pipeline.FinishQuiet(channel);
                _reports.QueueCalibration(channel, Measured.Unavailable);
            }
            else if (_mode == DeviceMode.CalibrateReference && (_channelMask & (1 << channel)) != 0)
            {
                int trialRmsQ4 = _calibration.HasRest(channel) ? _measurement.Pipeline.TrialRmsQ4(channel) : Measured.Unavailable;
                if (trialRmsQ4 > 0)
                {
                    _calibration.AddTrial(channel, trialRmsQ4, _kind);
                }

                _reports.QueueCalibration(channel, trialRmsQ4);
            }
        }

        private void SendStatus()
        {
            _reports.SendStatus(_mode, _measurement.Rate, _measurement.Monitor, _server.Commands.Dropped - _droppedAnswered);
        }
    }
}
