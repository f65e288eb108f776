using GluteSense.Protocol;

namespace GluteSense.Device
{
    /// <summary>The packet that the raw loop fills, and its way to the central.</summary>
    public sealed class RawStream
    {
        private readonly GattNotifier _notifier;
        private readonly TickGrid _grid;
        private readonly RawPacket _packet = new RawPacket();
        private int _end;
        private int _next;
        private ulong _nextDueUs;

        /// <summary>Wires the stream.</summary>
        public RawStream(GattNotifier notifier, TickGrid grid)
        {
            _notifier = notifier;
            _grid = grid;
        }

        /// <summary>The bytes to fill.</summary>
        public byte[] Payload
        {
            get { return _notifier.Payload; }
        }

        /// <summary>Where a packet is full: one tick before its end, as it may have to wait for one.</summary>
        public int End
        {
            get { return _end; }
        }

        /// <summary>Starts with packets that fit an ATT MTU.</summary>
        public void Begin(int mtu)
        {
            _end = RawPacket.HeaderLength + (RawPacket.TicksFor(mtu) - 1) * RawPacket.BytesPerTick;
            _next = RawPacket.HeaderLength;
        }

        /// <summary>Where the next tick's bytes go. After a gap in time what was collected before it is sent first.</summary>
        public int Resume(ulong dueUs, ulong startUs)
        {
            return dueUs == _nextDueUs ? _next : Send(_next, _nextDueUs, startUs);
        }

        /// <summary>Keeps the state of the packet until the next block.</summary>
        public void Pause(int at, ulong nextDueUs)
        {
            _next = at;
            _nextDueUs = nextDueUs;
        }

        /// <summary>At the end of the mode: sends what is there.</summary>
        public void Finish()
        {
            _next = Send(_next, _nextDueUs, _grid.StartUs);
        }

        /// <summary>Sends what stands before <paramref name="at"/>; gives where the next packet's samples begin.</summary>
        /// <param name="at">End of the samples.</param>
        /// <param name="nextDueUs">When the tick after the last one in the packet is due.</param>
        /// <param name="startUs">When the mode's first tick was due.</param>
        public int Send(int at, ulong nextDueUs, ulong startUs)
        {
            int ticks = (at - RawPacket.HeaderLength) / RawPacket.BytesPerTick;
            if (ticks > 0)
            {
                _packet.TickCount = ticks;
                _packet.FirstTick = (int)((nextDueUs - startUs) / (ulong)_grid.PeriodUs) - ticks;
                _notifier.Send(_packet.Encode(_notifier.Payload));
                _packet.Sequence = (_packet.Sequence + 1) & 0xFFFF;
            }

            return RawPacket.HeaderLength;
        }
    }
}
