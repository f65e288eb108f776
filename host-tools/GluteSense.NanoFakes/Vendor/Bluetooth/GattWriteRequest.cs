using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A write to be answered within 2 s, exactly once.</summary>
    public class GattWriteRequest
    {
        private readonly VirtualRadio _radio;
        private readonly int _eventId;

        internal GattWriteRequest(VirtualRadio radio, int eventId)
        {
            _radio = radio;
            _eventId = eventId;
            Value = new Buffer(radio.TakeWritten(eventId));
        }

        /// <summary>What was written; empty when the request was asked for too late or a second time.</summary>
        public Buffer Value { get; }

        /// <summary>Answers. An answer to what is not the current request any more leaks the stack's mutex, as on the device.</summary>
        public void Respond()
        {
            VirtualChip.Current.Charge(VendorCost.Other);
            _radio.AnswerWrite(_eventId, 0);
        }

        /// <summary>Answers with an ATT error; the same hazard.</summary>
        public void RespondWithProtocolError(byte protocolError)
        {
            VirtualChip.Current.Charge(VendorCost.Other);
            _radio.AnswerWrite(_eventId, protocolError);
        }
    }
}
