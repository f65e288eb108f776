using System.Threading;
using GluteSense.Feedback;
using GluteSense.Ownership;
using GluteSense.Protocol;

namespace GluteSense.Device
{
    /// <summary>The device's one thread of control: idles, takes commands, and runs modes block by block.</summary>
    public sealed class Wearable
    {
        private const int IdleSleepMs = 10;

        // Several connection intervals, of which the longest that phones choose are 50 ms.
        private const int AnswerMs = 300;

        // More than the event queue holds, 10 ms each.
        private const int LastEventAttempts = 40;

        // After a failed connection attempt the stack stops advertising and tells nobody.
        private const int AloneMs = 300000;

        // Each start of the stack may leak a few KB of native memory (nf-interpreter, NativeInitializeServiceConfig).
        private const int MaxStackRestarts = 8;

        private readonly GattServer _server;
        private readonly ModeControl _modes;
        private readonly CommandHandler _commands;
        private readonly RunLogAccess _logs;
        private readonly BlockConsumers _consumers;
        private readonly Supervisor _supervisor = new Supervisor();
        private readonly IdleTimer _idle = new IdleTimer(Clock.NowMs());
        private readonly FlashFiles _files;
        private int _aloneSinceMs;
        private int _duty;

        /// <summary>Wires the device.</summary>
        public Wearable(GattServer server, ModeControl modes, CommandHandler commands, RunLogAccess logs, BlockConsumers consumers)
        {
            _server = server;
            _modes = modes;
            _commands = commands;
            _logs = logs;
            _consumers = consumers;
            _files = logs.Store.Files;
        }

        /// <summary>False when the stack was restarted too often for its memory and samples are being taken.</summary>
        private bool MayRestartStack
        {
            get { return _server.Restarts < MaxStackRestarts || !_modes.IsMeasuring; }
        }

        /// <summary>Runs for ever.</summary>
        public void Run()
        {
            _supervisor.Start(_files);
            while (true)
            {
                if (_modes.IsMeasuring)
                {
                    RunBlock();
                }
                else
                {
                    RunIdle();
                }

                _supervisor.Beat();
            }
        }

        private void RunBlock()
        {
            _modes.RunBlock();
            _modes.SaveLog();

            // Flash and stack stop everything: what they took is a gap. A checkpoint has told its own, and what was written before the mode
            // began is none.
            int stalls = _files.Writes + _server.Restarts;

            // The next tick is due soon: one of the duties after each block.
            int nowMs = Clock.NowMs();
            switch (_duty)
            {
                case 0:
                    ServeOwner(nowMs);
                    _duty = 1;
                    break;
                case 1:
                    GuardLink();
                    _modes.WatchRate(nowMs);
                    _modes.WatchListener();
                    _duty = 2;
                    break;
                default:
                    Obey(nowMs);
                    _duty = 0;
                    break;
            }

            if (_modes.IsMeasuring && _files.Writes + _server.Restarts != stalls)
            {
                _modes.Measurement.Grid.SkipGap();
            }

            // The one place where other threads and events may take the CPU without taking a tick.
            Thread.Sleep(0);
        }

        private void RunIdle()
        {
            int nowMs = Clock.NowMs();
            _consumers.Care.Watch(nowMs);
            ServeOwner(nowMs);
            GuardLink();
            Obey(nowMs);
            _logs.Advance();
            if (!_consumers.Reports.Status.SendDue(_modes.Measurement, nowMs))
            {
                _consumers.Reports.Events.SendOldest();
            }

            bool isActive = _server.Session.IsConnected || _consumers.Care.Button.IsDown || _server.Owner.Gate.IsWindowOpen || _modes.IsMeasuring;
            _idle.Update(isActive, nowMs);
            if (_idle.IsDue || _commands.SleepWanted)
            {
                Sleep();
            }

            if (_commands.RestartWanted && _consumers.Reports.Events.IsEmpty)
            {
                // The stack has taken the answer; it leaves with the next connection event.
                Thread.Sleep(AnswerMs);
                Restart();
            }

            if (_server.Session.IsConnected)
            {
                _aloneSinceMs = nowMs;
            }
            else if (nowMs - _aloneSinceMs >= AloneMs)
            {
                _aloneSinceMs = nowMs;
                RestartStack();
            }

            Thread.Sleep(_modes.IsMeasuring ? 0 : IdleSleepMs);
        }

        /// <summary>Who is connected, and who proves to be the owner.</summary>
        private void ServeOwner(int nowMs)
        {
            OwnerService owner = _server.Owner;
            if (owner.Update(nowMs))
            {
                EraseOwnerData();
            }

            _consumers.Care.ShowWindow(owner.Gate.IsWindowOpen);
        }

        /// <summary>Who may not stay.</summary>
        private void GuardLink()
        {
            OwnerGate gate = _server.Owner.Gate;
            if (gate.MustShed(_server.HasWatch) && MayRestartStack)
            {
                gate.Shed();
                RestartStack();
            }
        }

        /// <summary>What owner, wearer and battery ask for.</summary>
        private void Obey(int nowMs)
        {
            _commands.TakeOne();
            switch (_consumers.Care.TakeGesture())
            {
                case ButtonGesture.ShortPress:
                    _server.Owner.Gate.RequestShed();
                    _commands.StartOrStop();
                    break;
                case ButtonGesture.LongPress:
                    _server.Owner.Gate.OpenWindow(nowMs);
                    break;
                case ButtonGesture.VeryLongPress:
                    Sleep();
                    break;
            }

            if (_consumers.Care.Battery.State == BatteryState.Critical)
            {
                Sleep();
            }
        }

        /// <summary>Drops whoever is connected. After too many restarts of the stack the device restarts instead.</summary>
        private void RestartStack()
        {
            if (_server.Restarts < MaxStackRestarts)
            {
                _server.Restart();
            }
            else
            {
                Restart();
            }
        }

        private void Restart()
        {
            _consumers.Care.SwitchOff();
            PowerControl.Restart();
        }

        private void EraseOwnerData()
        {
            if (_modes.IsMeasuring)
            {
                _modes.End();
            }

            _logs.Sender.End();

            // Without an owner too: the button alone makes runs, and a settings record can be lost.
            bool erased = _modes.EraseWearer();
            int[] runs = _logs.Store.Runs();
            for (int index = 0; index < runs.Length; index++)
            {
                erased &= _logs.Store.Delete(runs[index]);
                _supervisor.Beat();
            }

            // Power lost before this line, or a flash that does not let go: the old owner's key still stands.
            _modes.Status.Set(DeviceFaults.Storage, !(erased && _server.Owner.KeepOwner()));
            _commands.ApplySettings();
        }

        /// <summary>The end of a mode, if anybody listens, is told before the radio goes.</summary>
        private void SendLastEvents()
        {
            for (int attempt = 0; attempt < LastEventAttempts && !_consumers.Reports.Events.IsEmpty; attempt++)
            {
                _consumers.Reports.Events.SendOldest();
                Thread.Sleep(IdleSleepMs);
            }
        }

        /// <summary>Ends what is under way and sleeps until the button; a held button would wake at once, so its release is waited for.</summary>
        private void Sleep()
        {
            if (_modes.IsMeasuring)
            {
                _modes.End();
            }

            _logs.Sender.End();
            _consumers.Care.SwitchOff();
            SendLastEvents();
            while (_consumers.Care.Button.IsDown)
            {
                Thread.Sleep(IdleSleepMs);
                _consumers.Care.PollButton(Clock.NowMs());
                _supervisor.Beat();
            }

            PowerControl.SleepUntilButton();
        }
    }
}
