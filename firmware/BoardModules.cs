using nanoFramework.Hardware.Esp32;

namespace GluteSense
{
    /// <summary>
    /// The board made of bought modules: an ESP32-DevKitC with a WROVER-E (chip revision 3, firmware target ESP32_BLE_REV3) and four SEN0240 EMG
    /// boards, wired as in hardware/modules/README.md, where the module's figures have their sources. Built with BoardFile=BoardModules.cs.
    /// </summary>
    public static class Board
    {
        /// <summary>Number of this board in the info packet.</summary>
        public const int Id = 2;

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

        /// <summary>Duty of the motor while it buzzes. It hangs on the cell, not on 4.4 V: 4.2 V · 0.75 = 3.2 V full, 3.3 V · 0.75 = 2.5 V empty.</summary>
        public const double MotorDuty = 0.75;

        /// <summary>Button to ground with an external pull-up: an RTC pin that is no strapping pin, so that it can wake the chip.</summary>
        public const int ButtonPin = 27;

        /// <summary>The same pin for deep sleep.</summary>
        public const Sleep.WakeupGpioPin ButtonWakeup = Sleep.WakeupGpioPin.Pin27;

        /// <summary>Gain of the module from electrode to pin (fixed; the 1 kΩ and 100 nF at the pin take 4 % at 450 Hz).</summary>
        public const int FrontEndGain = 1000;

        /// <summary>
        /// nV at the pin per count: Espressif's linear characterisation of ADC1 at 12 dB and Vref 1100 mV,
        /// 1100 mV · 196602 / 4096 / 65536 = 0.805 664 mV. A chip's true Vref is 1000-1200 mV, so absolute µV carry ±9 %; ratios do not.
        /// </summary>
        public const int NanovoltsPerCount = 805664;

        /// <summary>mV at the pin that read 0, by the same characterisation.</summary>
        public const int AdcOffsetMillivolts = 142;

        /// <summary>
        /// Code at or below which the module is at its lower rail. Its output goes down to 0 V, and everything below 142 mV reads 0; above that the same
        /// margin of 16 counts as on the reference board.
        /// </summary>
        public const int RailLowCode = 16;

        /// <summary>
        /// Code at or above which the module is at its upper rail. It works at 3.0 V; less 3 % for its regulator and 60 mV for its output stage (both
        /// assumed) that is 2.85 V, code (2850 − 142) / 0.805 664 = 3361; less 36 counts of noise and tolerance. Rest is 1.5 V, code 1686.
        /// </summary>
        public const int RailHighCode = 3325;

        /// <summary>Sampling rate after power-up.</summary>
        public const int DefaultRateHz = 500;

        /// <summary>Manufacturer in the Device Information service.</summary>
        public const string Manufacturer = "GluteSense";

        /// <summary>Hardware revision in the Device Information service.</summary>
        public const string Hardware = "DevKitC+SEN0240";

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
