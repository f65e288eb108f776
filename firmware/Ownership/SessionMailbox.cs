namespace GluteSense.Ownership
{
    /// <summary>
    /// Tells the main loop, and everyone else, which connection is the present one. Only the event thread writes; one int holds it all,
    /// so that a reader never sees half of a change.
    /// </summary>
    /// <remarks>
    /// A session is a number that changes with every connect and disconnect, and whose bit 0 is set while a central is connected.
    /// It would take a thousand million sessions to come around.
    /// </remarks>
    public sealed class SessionMailbox
    {
        private int _current;

        /// <summary>Any thread: the present session.</summary>
        public int Current
        {
            get { return _current; }
        }

        /// <summary>Any thread: true for a session in which a central is connected.</summary>
        public static bool IsConnected(int session)
        {
            return (session & 1) != 0;
        }

        /// <summary>Event thread: a central connected.</summary>
        public void Opened()
        {
            _current = (_current | 1) + 2;
        }

        /// <summary>Event thread: the central is gone.</summary>
        public void Closed()
        {
            _current = (_current & ~1) + 2;
        }
    }
}
