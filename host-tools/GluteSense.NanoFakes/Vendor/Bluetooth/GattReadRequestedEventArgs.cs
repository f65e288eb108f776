using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A central reads. The session is always null on the device.</summary>
    public class GattReadRequestedEventArgs
    {
        private readonly VirtualRadio _radio;
        private readonly int _eventId;

        internal GattReadRequestedEventArgs(VirtualRadio radio, int eventId)
        {
            _radio = radio;
            _eventId = eventId;
        }

        /// <summary>Always null.</summary>
        public GattSession Session => null;

        /// <summary>The request, to be answered exactly once and at once.</summary>
        public GattReadRequest GetRequest() => new GattReadRequest(_radio, _eventId);
    }
}
