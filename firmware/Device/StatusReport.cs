using GluteSense.Detection;
using GluteSense.Feedback;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>What is told by the clock: status each second, health every ten, battery and cadence for the standard services.</summary>
    public sealed class StatusReport
    {
        private const int PeriodMs = 1000;
        private const int HealthPeriods = 10;
        private const int NotifyStep = 3;

        private readonly GattServer _server;
        private readonly EventReports _events;
        private readonly ChannelQuality _quality;
        private readonly DeviceStatus _device;
        private readonly Care _care;
        private readonly StatusPacket _status = new StatusPacket();
        private readonly HealthPacket _health = new HealthPacket();
        private readonly CadenceMeter _cadence = new CadenceMeter();
        private int _skippedFeatures;
        private int _lastMs;
        private int _second;
        private int _due;

        /// <summary>Wires the report.</summary>
        public StatusReport(GattServer server, EventReports events, ChannelQuality quality, DeviceStatus device, Care care)
        {
            _server = server;
            _events = events;
            _quality = quality;
            _device = device;
            _care = care;
        }

        /// <summary>Live features that gave way to events since power-up; they count as failed notifications.</summary>
        public void SetSkippedFeatures(int count)
        {
            _skippedFeatures = count;
        }

        /// <summary>A mode begins: cadence and health count from here.</summary>
        public void Begin()
        {
            _cadence.Reset();
        }

        /// <summary>Takes a segment; strides of the leading leg make the cadence.</summary>
        public void CountStride(Segment segment)
        {
            if (segment.IsStride)
            {
                _cadence.Add(segment.Side, segment.StartMs);
            }
        }

        /// <summary>Does at most one of the things whose time has come, at most one notification; false when nothing was done.</summary>
        public bool SendDue(Measurement measurement, int nowMs)
        {
            if (nowMs - _lastMs >= PeriodMs)
            {
                _lastMs = nowMs;
                _second++;
                _due = _second % HealthPeriods == 0 ? 5 : 4;
            }

            switch (_due)
            {
                case 5:
                    _due--;
                    QueueHealth(measurement);
                    return true;
                case 4:
                    _due--;
                    Fill(measurement);
                    return true;
                case NotifyStep:
                    _due--;
                    Notify();
                    return true;
                case 2:
                    _due--;
                    _care.ReadBattery();
                    int percent = _care.Battery.Percent;
                    if (percent != BatteryGauge.Unavailable)
                    {
                        _server.Standard.SetBattery(percent);
                    }

                    return true;
                case 1:
                    _due--;
                    if (!_server.HasWatch)
                    {
                        return false;
                    }

                    _server.Standard.SendCadence(_device.Mode == DeviceMode.Run ? _cadence.StridesPerMinute(measurement.Grid.ElapsedMs) : 0);
                    return true;
                default:
                    return false;
            }
        }

        /// <summary>Notifies the status as it is now.</summary>
        public void Send(Measurement measurement)
        {
            Fill(measurement);
            Notify();
            if (_due == NotifyStep)
            {
                // What was filled before has just gone out.
                _due--;
            }
        }

        /// <summary>Queues the health event.</summary>
        public void QueueHealth(Measurement measurement)
        {
            HealthPacket health = _health;
            health.CuePlan = (int)_care.Cue.Plan;
            health.IsCadenceOn = _server.IsCadenceOn;
            health.BatteryMillivolts = _care.Battery.Millivolts;
            health.BatteryPercent = _care.Battery.Percent;
            health.Gaps = measurement.Grid.Gaps;
            health.GapMs = measurement.Grid.GapMs;
            health.TickUs = measurement.TickUs;
            health.ExcludedBlocks = measurement.ExcludedBlocks;
            health.Cues = _care.Cue.CuesGiven;
            health.WithheldCues = _care.Cue.CuesWithheld;
            health.FailedProofs = _server.Owner.Refused;
            health.Sheds = _server.Owner.Gate.Sheds;
            _events.QueueHealth(health);
        }

        private void Fill(Measurement measurement)
        {
            RateMonitor monitor = measurement.Monitor;
            _status.Mode = _device.Mode;
            _status.RateHz = measurement.Rate.RateHz;
            _status.BlockMs = measurement.Rate.BlockMs;
            _status.AchievedRateDeciHz = monitor.AchievedRateDeciHz();
            _status.Ticks = monitor.Ticks;
            _status.MissedTicks = monitor.MissedTicks;
            _status.FailedNotifications = _server.FailedNotifications + _skippedFeatures;
            _status.RefusedCommands = _events.RefusedCommands + _server.StrangersWrites;
            const int Bits = ChannelQuality.StatusFlags;
            _status.Quality = (_quality.Flags(0) & Bits) | ((_quality.Flags(1) & Bits) << 4) | ((_quality.Flags(2) & Bits) << 8) | ((_quality.Flags(3) & Bits) << 12);
            _status.Faults = _device.Faults;
            _status.Encode(_server.Status.Payload);
        }

        private void Notify()
        {
            _server.Status.Send(StatusPacket.Length);
            _status.Sequence = (_status.Sequence + 1) & 0xFFFF;
        }
    }
}
