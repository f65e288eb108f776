using GluteSense.NanoFakes;

namespace System.Device.Adc
{
    /// <summary>One ADC channel; a read takes the interpreter's overhead and then the conversion.</summary>
    public class AdcChannel
    {
        private readonly int _channelNumber;

        internal AdcChannel(int channelNumber)
        {
            _channelNumber = channelNumber;
        }

        /// <summary>Converts now; 0..4095.</summary>
        public int ReadValue()
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.AdcRead);
            int code = chip.AdcInput.Convert(_channelNumber, chip.NowUs);
            chip.ChargeNs(ChipProfile.AdcConversionNs);
            return code;
        }
    }
}
