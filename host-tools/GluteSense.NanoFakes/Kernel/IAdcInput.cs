namespace GluteSense.NanoFakes
{
    /// <summary>What stands at the ADC pins: gives the conversion result of a channel at a moment of virtual time.</summary>
    public interface IAdcInput
    {
        /// <summary>Converts one channel.</summary>
        /// <param name="adcChannel">The ADC channel number the firmware opened (ESP32 ADC1: 0..7).</param>
        /// <param name="timeUs">Virtual time of the conversion in µs since power-up; never decreases between calls.</param>
        /// <returns>The raw 12-bit code, 0..4095.</returns>
        int Convert(int adcChannel, long timeUs);
    }
}
