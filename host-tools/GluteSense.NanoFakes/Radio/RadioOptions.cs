namespace GluteSense.NanoFakes
{
    /// <summary>The connection as the central chose it, and the limits of the stack on the device.</summary>
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
    }
}
