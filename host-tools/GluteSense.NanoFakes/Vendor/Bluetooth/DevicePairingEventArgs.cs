namespace nanoFramework.Device.Bluetooth
{
    /// <summary>A pairing came to its end.</summary>
    public class DevicePairingEventArgs
    {
        internal DevicePairingEventArgs(DevicePairingResultStatus status)
        {
            Status = status;
        }

        /// <summary>How.</summary>
        public DevicePairingResultStatus Status { get; }
    }
}
