using nanoFramework.Hardware.Esp32;

namespace GluteSense
{
    /// <summary>
    /// The reference board: ESP32-WROVER-E (chip revision 3, firmware target ESP32_BLE_REV3). All pins and analog constants. Another board is
    /// another file with this class; the project's property BoardFile chooses (README.md).
    /// </summary>
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

        /// <summary>ADC1 channel 0, GPIO36: battery divider.</summary>
        public const int AdcBattery = 0;

        /// <summary>Battery voltage per voltage at the pin, in thousandths: two equal resistors.</summary>
        public const int BatteryDividerPermille = 2000;

        /// <summary>LED, lit when high.</summary>
        public const int LedPin = 25;

        /// <summary>Vibration motor driver, PWM.</summary>
        public const int MotorPin = 26;

        /// <summary>Duty of the motor while it buzzes.</summary>
        public const double MotorDuty = 0.8;

        /// <summary>Button to ground with an external pull-up: an RTC pin that is no strapping pin, so that it can wake the chip.</summary>
        public const int ButtonPin = 27;

        /// <summary>The same pin for deep sleep.</summary>
        public const Sleep.WakeupGpioPin ButtonWakeup = Sleep.WakeupGpioPin.Pin27;

        /// <summary>Gain of the analog front end from electrode to pin.</summary>
        public const int FrontEndGain = 1000;

        /// <summary>
        /// nV at the pin per count: Espressif's linear characterisation of ADC1 at 12 dB and Vref 1100 mV,
        /// 1100 mV · 196602 / 4096 / 65536 = 0.805 664 mV. A chip's true Vref is 1000-1200 mV, so absolute µV carry ±9 %; ratios do not.
        /// </summary>
        public const int NanovoltsPerCount = 805664;

        /// <summary>mV at the pin that read 0, by the same characterisation.</summary>
        public const int AdcOffsetMillivolts = 142;

        /// <summary>Code at or below which the amplifier is at its lower rail: (0.10 V + margin − 0.142 V) reads 0 to a few counts.</summary>
        public const int RailLowCode = 16;

        /// <summary>
        /// Code at or above which the amplifier is at its upper rail, on every chip: 3.18 V, the least a pin shows while an electrode is off, is code 3456 of a chip with
        /// Vref 1200 mV; less 56 counts of noise. Vref 1100 mV reads it at 2.88 V, 1000 mV at 2.63 V: 1.2 V above rest, as far as the lower end is below it.
        /// </summary>
        public const int RailHighCode = 3400;

        /// <summary>Sampling rate after power-up.</summary>
        public const int DefaultRateHz = 500;

        /// <summary>Manufacturer in the Device Information service.</summary>
        public const string Manufacturer = "GluteSense";

        /// <summary>Hardware revision in the Device Information service.</summary>
        public const string Hardware = "ESP32-WROVER-E";

        /// <summary>Firmware revision in the Device Information service: the three numbers below.</summary>
        public const string FirmwareVersion = "0.2.0";

        /// <summary>Firmware version, major.</summary>
        public const int FirmwareMajor = 0;

        /// <summary>Firmware version, minor.</summary>
        public const int FirmwareMinor = 2;

        /// <summary>Firmware version, patch.</summary>
        public const int FirmwarePatch = 0;
    }
}
