using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>The session with a central. The MTU is 0 before any exchange and keeps its old value after a disconnect.</summary>
    public class GattSession
    {
        private GattSession(BluetoothDeviceId deviceId)
        {
            DeviceId = deviceId;
        }

        /// <summary>Handler of <see cref="SessionStatusChanged"/>.</summary>
        public delegate void GattSessionStatusChangedEventHandler(object sender, GattSessionStatusChangedEventArgs args);

        /// <summary>A central came or went.</summary>
        public event GattSessionStatusChangedEventHandler SessionStatusChanged;

        /// <summary>The MTU was exchanged.</summary>
        public event EventHandler MaxPduSizeChanged;

        /// <summary>Which connection; always 0.</summary>
        public BluetoothDeviceId DeviceId { get; }

        /// <summary>ATT MTU of the last exchange.</summary>
        public ushort MaxMtuSize { get; private set; }

        /// <summary>A new session object, which hears of nothing.</summary>
        public static GattSession FromDeviceId(BluetoothDeviceId deviceId) => new GattSession(deviceId);

        internal void RaiseStatus(GattSessionStatus status)
        {
            SessionStatusChanged?.Invoke(this, new GattSessionStatusChangedEventArgs(status));
        }

        internal void RaiseMtu(ushort mtu)
        {
            MaxMtuSize = mtu;
            MaxPduSizeChanged?.Invoke(this, EventArgs.Empty);
        }
    }
}
