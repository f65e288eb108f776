namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A central wrote. The session is always null on the device.</summary>
    public class GattWriteRequestedEventArgs
    {
        private readonly GattWriteRequest _request;

        internal GattWriteRequestedEventArgs(GattWriteRequest request)
        {
            _request = request;
        }

        /// <summary>Always null.</summary>
        public GattSession Session => null;

        /// <summary>The request, to be answered exactly once and at once.</summary>
        public GattWriteRequest GetRequest() => _request;
    }
}
