namespace System.Device.Adc
{
    /// <summary>The ESP32's ADC: raw 12-bit codes, 12 dB attenuation, no bulk reads. Channels 8 and up (ADC2) are not modelled.</summary>
    public class AdcController
    {
        private const int Adc1Channels = 8;

        /// <summary>Largest code.</summary>
        public int MaxValue => 4095;

        /// <summary>Smallest code.</summary>
        public int MinValue => 0;

        /// <summary>Bits of a code.</summary>
        public int ResolutionInBits => 12;

        /// <summary>Opens a channel; every call gives a new object.</summary>
        public AdcChannel OpenChannel(int channelNumber)
        {
            if (channelNumber < 0 || channelNumber >= Adc1Channels)
            {
                throw new NotSupportedException("Only ADC1 (channels 0 to 7) is modelled.");
            }

            return new AdcChannel(channelNumber);
        }
    }
}
