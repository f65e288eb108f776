using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>The session with a central. The MTU is 0 before any exchange and keeps its old value after a disconnect.</summary>
    public class GattSession
    {
        /// <summary>Handler of <see cref="SessionStatusChanged"/>.</summary>
        public delegate void GattSessionStatusChangedEventHandler(object sender, GattSessionStatusChangedEventArgs args);

        /// <summary>A central came or went.</summary>
        public event GattSessionStatusChangedEventHandler SessionStatusChanged;

        /// <summary>The MTU was exchanged.</summary>
        public event EventHandler MaxPduSizeChanged;

        /// <summary>ATT MTU of the last exchange.</summary>
        public ushort MaxMtuSize { get; private set; }

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
