namespace GluteSense.Ownership
{
    /// <summary>
    /// Where the main loop puts the owner state for the event thread to read, which has to answer at once. Two buffers: the loop
    /// writes the one that is not published, then publishes it.
    /// </summary>
    public sealed class OwnerStateBoard
    {
        private readonly SessionMailbox _sessions;
        private readonly OwnerGate _gate;
        private readonly OwnerStatePacket _packet = new OwnerStatePacket();
        private readonly byte[][] _buffers = { new byte[OwnerStatePacket.Length], new byte[OwnerStatePacket.Length] };
        private readonly int[] _bufferSessions = new int[2];
        private int _version;
        private int _revision;

        /// <summary>Creates the board with the gate's present state.</summary>
        public OwnerStateBoard(SessionMailbox sessions, OwnerGate gate)
        {
            _sessions = sessions;
            _gate = gate;
            Publish();
        }

        /// <summary>Main loop: publishes the gate's state when it changed.</summary>
        public void Update()
        {
            if (_revision != _gate.Revision)
            {
                Publish();
            }
        }

        /// <summary>
        /// Event thread: writes the state into at least 20 bytes. Until the loop has seen a new session, the central reads neither
        /// nonce nor authorisation and has to read again.
        /// </summary>
        public int Read(byte[] buffer)
        {
            int version;
            int session;
            do
            {
                // A version that moved on may have been overwritten while it was copied.
                version = _version;
                byte[] published = _buffers[version & 1];
                session = _bufferSessions[version & 1];
                for (int index = 0; index < OwnerStatePacket.Length; index++)
                {
                    buffer[index] = published[index];
                }
            }
            while (version != _version);

            if (session != _sessions.Current)
            {
                OwnerStatePacket.ForgetSession(buffer);
            }

            return OwnerStatePacket.Length;
        }

        private void Publish()
        {
            _revision = _gate.Revision;
            _gate.Describe(_packet);
            int next = _version + 1;
            _packet.Encode(_buffers[next & 1]);
            _bufferSessions[next & 1] = _gate.Session;
            _version = next;
        }
    }
}
