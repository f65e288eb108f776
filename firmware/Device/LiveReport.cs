using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>
    /// Notifies the live features of a block. While an event waits for room in the radio the features give way to it: their number is
    /// used up, so that the gap shows, and they count as a failed notification.
    /// </summary>
    public sealed class LiveReport
    {
        private readonly GattNotifier _notifier;
        private readonly EventReports _events;
        private readonly CalibrationState _calibration;
        private readonly LivePacket _packet = new LivePacket();
        private int _rawFlags;
        private int _skipped;

        /// <summary>Wires the report.</summary>
        public LiveReport(GattNotifier notifier, EventReports events, CalibrationState calibration)
        {
            _notifier = notifier;
            _events = events;
            _calibration = calibration;
        }

        /// <summary>Features that gave way since power-up.</summary>
        public int Skipped
        {
            get { return _skipped; }
        }

        /// <summary>A mode begins: references come and go between modes only.</summary>
        public void Begin()
        {
            _rawFlags = (_calibration.HasReferences(0) ? 0 : LivePacket.FlagLeftShareRaw)
                | (_calibration.HasReferences(1) ? 0 : LivePacket.FlagRightShareRaw);
        }

        /// <summary>Notifies one block.</summary>
        /// <param name="measurement">What was measured.</param>
        /// <param name="isCueing">True while the motor buzzes or would, were it not for the plan.</param>
        public void Send(Measurement measurement, bool isCueing)
        {
            LivePacket packet = _packet;
            if (_events.IsBlocked)
            {
                _skipped++;
            }
            else
            {
                BlockPipeline pipeline = measurement.Pipeline;
                BlockSums sums = measurement.Sums;
                packet.RmsQ4 = pipeline.Power.RmsQ4;
                packet.SharePermille[0] = pipeline.SharePermille(0);
                packet.SharePermille[1] = pipeline.SharePermille(1);
                packet.StartMs = sums.StartMs;
                packet.SampleCount = sums.SampleCount;
                packet.Flags = (isCueing ? LivePacket.FlagCue : 0)
                    | (pipeline.IsCueReady ? LivePacket.FlagCueReady : 0)
                    | _rawFlags
                    | (sums.MissedTicks > 0 ? LivePacket.FlagMissedTicks : 0)
                    | (measurement.IsBlockExcluded ? LivePacket.FlagExcluded : 0);
                _notifier.Send(packet.Encode(_notifier.Payload));
            }

            packet.Sequence = (packet.Sequence + 1) & 0xFFFF;
        }
    }
}
