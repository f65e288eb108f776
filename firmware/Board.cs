namespace GluteSense
{
    /// <summary>The reference board: ESP32-WROVER-E (chip revision 3, firmware target ESP32_BLE_REV3). All pins and analog constants.</summary>
    public static class Board
    {
        /// <summary>Number of this board in the info packet.</summary>
        public const int Id = 1;

        /// <summary>Name in the advertisement.</summary>
        public const string DeviceName = "GluteSense";

        /// <summary>ADC1 channel 4, GPIO32: left gluteus maximus.</summary>
        public const int AdcLeftGlute = 4;

        /// <summary>ADC1 channel 5, GPIO33: left hamstring.</summary>
        public const int AdcLeftHamstring = 5;

        /// <summary>ADC1 channel 6, GPIO34: right gluteus maximus.</summary>
        public const int AdcRightGlute = 6;

        /// <summary>ADC1 channel 7, GPIO35: right hamstring.</summary>
        public const int AdcRightHamstring = 7;

        /// <summary>Gain of the analog front end from electrode to pin.</summary>
        public const int FrontEndGain = 1000;

        /// <summary>
        /// nV at the pin per count: Espressif's linear characterisation of ADC1 at 12 dB and Vref 1100 mV,
        /// 1100 mV · 196602 / 4096 / 65536 = 0.805 664 mV. A chip's true Vref is 1000-1200 mV, so absolute µV carry ±9 %; ratios do not.
        /// </summary>
        public const int NanovoltsPerCount = 805664;

        /// <summary>Code at or below which the amplifier is at its lower rail: (0.10 V + margin − 0.142 V) reads 0 to a few counts.</summary>
        public const int RailLowCode = 16;

        /// <summary>Code at or above which the amplifier is at its upper rail: 3.20 V is code 3796, less 36 counts of noise and tolerance.</summary>
        public const int RailHighCode = 3760;

        /// <summary>Sampling rate after power-up.</summary>
        public const int DefaultRateHz = 500;

        /// <summary>Firmware version, major.</summary>
        public const int FirmwareMajor = 0;

        /// <summary>Firmware version, minor.</summary>
        public const int FirmwareMinor = 1;

        /// <summary>Firmware version, patch.</summary>
        public const int FirmwarePatch = 0;
    }
}
