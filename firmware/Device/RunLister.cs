using GluteSense.Protocol;

namespace GluteSense.Device
{
    /// <summary>Answers a list command with one event per run, as the event queue has room.</summary>
    public sealed class RunLister
    {
        // More than fit in the flash: a run takes at least one block of 4 KiB.
        private const int MaxRuns = 255;

        private readonly RunLogStore _store;
        private readonly EventReports _events;
        private readonly RunPacket _packet = new RunPacket();
        private int[] _runs;
        private int _next;

        /// <summary>Wires the lister.</summary>
        public RunLister(RunLogStore store, EventReports events)
        {
            _store = store;
            _events = events;
        }

        /// <summary>True while runs wait to be told.</summary>
        public bool IsListing
        {
            get { return _runs != null; }
        }

        /// <summary>Starts with what is in flash now.</summary>
        public void Begin()
        {
            _runs = _store.Runs();
            _next = 0;
        }

        /// <summary>Tells the next run once the last one has left the queue.</summary>
        public void Advance()
        {
            if (_runs == null || !_events.IsEmpty)
            {
                return;
            }

            int count = _runs.Length < MaxRuns ? _runs.Length : MaxRuns;
            _packet.Index = _next;
            _packet.Count = count;
            _packet.Run = count == 0 ? 0 : _runs[_next];
            _packet.LogBytes = count == 0 ? 0 : _store.Length(_packet.Run);
            _events.QueueRun(_packet);
            _next++;
            if (_next >= count)
            {
                _runs = null;
            }
        }
    }
}
