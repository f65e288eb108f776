using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A central wrote. The session is always null on the device.</summary>
    public class GattWriteRequestedEventArgs
    {
        private readonly VirtualRadio _radio;
        private readonly int _eventId;

        internal GattWriteRequestedEventArgs(VirtualRadio radio, int eventId)
        {
            _radio = radio;
            _eventId = eventId;
        }

        /// <summary>Always null.</summary>
        public GattSession Session => null;

        /// <summary>The request with its bytes, fetched now; to be asked for and answered exactly once and at once.</summary>
        public GattWriteRequest GetRequest() => new GattWriteRequest(_radio, _eventId);
    }
}
