using System;
using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A read to be answered within 2 s, exactly once.</summary>
    public class GattReadRequest
    {
        private readonly VirtualRadio _radio;
        private readonly int _eventId;
        private Buffer _value;

        internal GattReadRequest(VirtualRadio radio, int eventId)
        {
            _radio = radio;
            _eventId = eventId;
        }

        /// <summary>Length of the answer given; fails before there is one, as on the device.</summary>
        public uint Length => _value.Length;

        /// <summary>Answers. A late answer is ignored if another request came since, and works on lost memory if not.</summary>
        /// <exception cref="NullReferenceException">There is no buffer; nothing is answered then.</exception>
        public void RespondWithValue(Buffer value)
        {
            VirtualChip.Current.Charge(VendorCost.Other);
            _value = value;
            _radio.AnswerRead(_eventId, 0, value.Copy());
        }

        /// <summary>Answers with an ATT error; a late one is ignored.</summary>
        public void RespondWithProtocolError(byte protocolError)
        {
            VirtualChip.Current.Charge(VendorCost.Other);
            _radio.AnswerRead(_eventId, protocolError, Array.Empty<byte>());
        }
    }
}
