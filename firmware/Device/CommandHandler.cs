using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Feedback;
using GluteSense.Protocol;
using GluteSense.Signal;
using GluteSense.Storage;

namespace GluteSense.Device
{
    /// <summary>Takes the owner's commands, checks them against mode and ranges, carries them out and answers each.</summary>
    public sealed class CommandHandler
    {
        private const int ShortestQuietMs = 1000;
        private const int RunKind = SettingsRecord.SetKinds - 1;
        private const int LastCuePlan = (int)CuePlan.Fading;

        private readonly GattServer _server;
        private readonly ModeControl _modes;
        private readonly Settings _settings;
        private readonly RunLogAccess _logs;
        private readonly BlockConsumers _consumers;
        private readonly ControlCommand _command = new ControlCommand();
        private int _droppedAnswered;
        private int _epochAtStart;

        /// <summary>Wires the handler.</summary>
        public CommandHandler(GattServer server, ModeControl modes, Settings settings, RunLogAccess logs, BlockConsumers consumers)
        {
            _server = server;
            _modes = modes;
            _settings = settings;
            _logs = logs;
            _consumers = consumers;
            ApplySettings();
        }

        /// <summary>True after a command to sleep.</summary>
        public bool SleepWanted { get; private set; }

        /// <summary>True after a command that takes a restart.</summary>
        public bool RestartWanted { get; private set; }

        /// <summary>Takes over what the settings say, at start and for a new owner.</summary>
        public void ApplySettings()
        {
            _consumers.Care.Cue.SetPlan((CuePlan)_settings.Values.CuePlan, Clock.NowMs());
        }

        /// <summary>Deals with one command, if one waits.</summary>
        public void TakeOne()
        {
            EventReports events = _consumers.Reports.Events;
            if (_server.Commands.Dropped != _droppedAnswered && events.IsEmpty)
            {
                // What was written is gone, so neither opcode nor tag can be returned.
                _droppedAnswered++;
                events.QueueAnswer(0, 0, CommandResult.Busy, _modes.Status.Mode);
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
            bool wasMeasuring = _modes.IsMeasuring;
            CommandResult result = decoded ? Execute(_command) : CommandResult.Malformed;
            events.QueueAnswer(opcode, tag, result, _modes.Status.Mode);
            if (!wasMeasuring && _modes.IsMeasuring)
            {
                Announce();
            }
        }

        /// <summary>The short press: starts a run, or stops whatever is being measured.</summary>
        public void StartOrStop()
        {
            _command.Opcode = _modes.IsMeasuring ? ControlOpcode.Stop : ControlOpcode.StartRun;
            _command.Value = 0;
            _command.Exercise = 0;
            _command.Options = 0;
            if (Execute(_command) == CommandResult.Accepted && _modes.IsMeasuring)
            {
                Announce();
            }
        }

        /// <summary>Answer and beginning go out before the first block's features, and before the first tick.</summary>
        private void Announce()
        {
            EventReports events = _consumers.Reports.Events;
            events.QueueMode(_modes.Status, true, 0, _modes.Measurement.Rate.RateHz);
            events.SendOldest();
            events.SendOldest();
            _modes.StartTicks();
        }

        private CommandResult Execute(ControlCommand command)
        {
            if (!ModeMachine.TryNext(_modes.Status.Mode, command.Opcode, out DeviceMode next))
            {
                return CommandResult.WrongMode;
            }

            CommandResult result = Check(command);
            if (result != CommandResult.Accepted)
            {
                return result;
            }

            if (command.Opcode == ControlOpcode.Stop || (next != DeviceMode.Idle && !_modes.IsMeasuring))
            {
                _logs.Sender.End();
            }

            switch (command.Opcode)
            {
                case ControlOpcode.Stop:
                    if (_modes.IsMeasuring)
                    {
                        _modes.End();
                    }

                    return CommandResult.Accepted;
                case ControlOpcode.SetRate:
                    SamplingRate.TryCreate(command.Value, out SamplingRate rate);
                    _modes.SetRate(rate);
                    return CommandResult.Accepted;
                case ControlOpcode.ClearCalibration:
                    _modes.ClearCalibration();
                    return CommandResult.Accepted;
                case ControlOpcode.SetCue:
                    _consumers.Care.Cue.SetPlan((CuePlan)command.Value, Clock.NowMs());
                    _settings.Values.CuePlan = command.Value;
                    return Save();
                case ControlOpcode.SetRunningCadence:
                    // Services can not come or go while the stack runs, nor be taken from it afterwards.
                    bool changes = _settings.Values.IsCadenceOn != (command.Value != 0);
                    _settings.Values.IsCadenceOn = command.Value != 0;
                    CommandResult saved = Save();
                    RestartWanted |= changes && saved == CommandResult.Accepted;
                    return saved;
                case ControlOpcode.SetTime:
                    _epochAtStart = command.Offset - (int)((uint)Clock.NowMs() / 1000);
                    return CommandResult.Accepted;
                case ControlOpcode.ListRuns:
                    _logs.Lister.Begin();
                    return CommandResult.Accepted;
                case ControlOpcode.SyncRun:
                    return _logs.Sender.TryBegin(command.Value, command.Offset) ? CommandResult.Accepted : CommandResult.NoSuchRun;
                case ControlOpcode.DeleteRun:
                    _logs.Sender.End();
                    return _logs.Store.Delete(command.Value) ? CommandResult.Accepted : CommandResult.StorageFailed;
                case ControlOpcode.Sleep:
                    SleepWanted = true;
                    return CommandResult.Accepted;
                default:
                    return Begin(next, command);
            }
        }

        private CommandResult Begin(DeviceMode mode, ControlCommand command)
        {
            int setNumber = 0;
            if (mode == DeviceMode.Run || mode == DeviceMode.Exercise)
            {
                setNumber = _settings.Values.Sets.Begin(mode == DeviceMode.Run ? RunKind : command.Exercise);
            }

            int run = _logs.Store.FreeNumber(_settings.Values.NextRun);
            if (mode == DeviceMode.Run)
            {
                _settings.Values.NextRun = (run + 1) & 0xFFFF;
            }

            if (setNumber > 0)
            {
                // When the flash does not take it, the status says so; the set or run is worth measuring all the same.
                Save();
            }

            _modes.Begin(mode, command, setNumber);
            if (mode == DeviceMode.Run)
            {
                _modes.BeginLog(run, (int)_consumers.Care.Cue.Plan, EpochSeconds());
            }

            return CommandResult.Accepted;
        }

        private int EpochSeconds()
        {
            return _epochAtStart == 0 ? 0 : _epochAtStart + (int)((uint)Clock.NowMs() / 1000);
        }

        private CommandResult Save()
        {
            bool saved = _settings.Save();
            _modes.Status.Set(DeviceFaults.Storage, !saved);
            return saved ? CommandResult.Accepted : CommandResult.StorageFailed;
        }

        private CommandResult Check(ControlCommand command)
        {
            switch (command.Opcode)
            {
                case ControlOpcode.SetRate:
                    return !SamplingRate.TryCreate(command.Value, out SamplingRate rate) ? CommandResult.UnsupportedValue
                        : _modes.CanHold(rate) ? CommandResult.Accepted : CommandResult.RateNotHeld;
                case ControlOpcode.StartQuiet:
                    return command.Value < ShortestQuietMs ? CommandResult.UnsupportedValue : CheckBattery();
                case ControlOpcode.StartReference:
                    return CheckReference(command);
                case ControlOpcode.StartExercise:
                    return CheckExercise(command);
                case ControlOpcode.StartRun:
                    return CheckBattery();
                case ControlOpcode.StartRaw:
                    return _server.Session.Mtu < GattTable.RawMtu ? CommandResult.MtuTooSmall : CheckBattery();
                case ControlOpcode.SetCue:
                    return command.Value > LastCuePlan ? CommandResult.UnsupportedValue : CommandResult.Accepted;
                case ControlOpcode.SetRunningCadence:
                    return command.Value > 1 ? CommandResult.UnsupportedValue : CommandResult.Accepted;
                case ControlOpcode.DeleteRun:
                    return _logs.Store.Exists(command.Value) ? CommandResult.Accepted : CommandResult.NoSuchRun;
                default:
                    return CommandResult.Accepted;
            }
        }

        private CommandResult CheckBattery()
        {
            return _consumers.Care.Battery.State == BatteryState.Critical ? CommandResult.BatteryLow : CommandResult.Accepted;
        }

        private CommandResult CheckExercise(ControlCommand command)
        {
            int exercise = command.Exercise;
            bool oneSide = (command.Options & ~ControlCommand.OfScreening) != ControlCommand.BothSides;
            return exercise >= ExerciseCatalog.Count || (oneSide && ExerciseCatalog.LegOf(exercise) == WorkingLeg.Both)
                ? CommandResult.UnsupportedValue : CheckBattery();
        }

        private CommandResult CheckReference(ControlCommand command)
        {
            SamplingRate rate = _modes.Measurement.Rate;
            bool inRange = command.ChannelMask > 0 && command.ChannelMask < 1 << MuscleChannels.Count
                && (command.Kind == (int)ReferenceKind.Submaximal || command.Kind == (int)ReferenceKind.Mvic)
                && command.Value >= ReferenceTrial.WindowBlocks * rate.BlockMs
                && command.Value <= ReferenceTrial.MaxTrialMs;
            if (!inRange)
            {
                return CommandResult.UnsupportedValue;
            }

            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                // One muscle with a baseline is enough: a side that is not worn must not stop the other.
                if ((command.ChannelMask & (1 << channel)) != 0 && _modes.HasRest(channel))
                {
                    return CheckBattery();
                }
            }

            return CommandResult.NeedsQuiet;
        }
    }
}
