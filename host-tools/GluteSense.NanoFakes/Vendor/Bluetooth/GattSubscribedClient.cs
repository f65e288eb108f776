namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A central that subscribed. Its own session object never knows the MTU, and its notification size is a constant.</summary>
    public class GattSubscribedClient
    {
        internal GattSubscribedClient()
        {
        }

        /// <summary>Always 1024, whatever the link carries.</summary>
        public ushort MaxNotificationSize => 1024;

        /// <summary>A fresh session object whose MTU is always 0; its device id is the connection's, always 0.</summary>
        public GattSession Session { get; } = GattSession.FromDeviceId(BluetoothDeviceId.FromId(0));
    }
}
