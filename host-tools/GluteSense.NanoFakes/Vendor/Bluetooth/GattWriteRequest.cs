using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A write to be answered within 2 s, exactly once.</summary>
    public class GattWriteRequest
    {
        private readonly VirtualChip _chip;
        private readonly CentralRequest _request;

        internal GattWriteRequest(VirtualChip chip, CentralRequest request, byte[] value)
        {
            _chip = chip;
            _request = request;
            Value = new Buffer(value);
        }

        /// <summary>What was written.</summary>
        public Buffer Value { get; }

        /// <summary>Answers. A late answer leaks the stack's mutex, as on the device.</summary>
        public void Respond()
        {
            _chip.ChargeInstructions(ChipProfile.OtherInstructions);
            _chip.Radio.AnswerWrite(_request, 0);
        }

        /// <summary>Answers with an ATT error; a late one leaks the stack's mutex too.</summary>
        public void RespondWithProtocolError(byte protocolError)
        {
            _chip.ChargeInstructions(ChipProfile.OtherInstructions);
            _chip.Radio.AnswerWrite(_request, protocolError);
        }
    }
}
