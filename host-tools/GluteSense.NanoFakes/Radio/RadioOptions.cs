namespace GluteSense.NanoFakes
{
    /// <summary>The central and the connection as it chose it, and the limits of the stack on the device.</summary>
    public sealed record RadioOptions
    {
        /// <summary>False for a native stack that fails to start, as in a firmware image without Bluetooth.</summary>
        public bool Starts { get; init; } = true;

        /// <summary>Connection interval in µs; phones choose 15 000 to 50 000.</summary>
        public int ConnectionIntervalUs { get; init; } = 30_000;

        /// <summary>Packets that fit into one connection event.</summary>
        public int PacketsPerEvent { get; init; } = 4;

        /// <summary>ATT MTU the central asks for; the device offers 256, and 23 holds until the exchange.</summary>
        public int CentralMtu { get; init; } = 247;

        /// <summary>Notifications the device's buffers hold (IDF pools MSYS_1 12 and MSYS_2 24); one more is refused.</summary>
        public int QueueLength { get; init; } = 36;

        /// <summary>Who the central is, by its address; bonds are kept by it.</summary>
        public ulong CentralAddress { get; init; } = 0xC0_DE_00_00_00_01;

        /// <summary>True for a central that keeps a bond when it pairs, as phones do; false for one that pairs anew in each connection.</summary>
        public bool CentralKeepsBond { get; init; }

        /// <summary>False for a central that is out of range, or hostile, when the device terminates the connection.</summary>
        public bool AcknowledgesTermination { get; init; } = true;
    }
}
