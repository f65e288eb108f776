namespace GluteSense.Protocol
{
    /// <summary>What can be wrong with the device: bits of the fault byte in the status (PROTOCOL.md section 3.6).</summary>
    public static class DeviceFaults
    {
        /// <summary>The battery is low.</summary>
        public const int BatteryLow = 1;

        /// <summary>The flash did not take a write: settings, calibration or log may not survive a power loss.</summary>
        public const int Storage = 2;

        /// <summary>There was no room for the whole run in the log.</summary>
        public const int LogFull = 4;

        /// <summary>The device restarted itself because its loop had stopped.</summary>
        public const int Restarted = 8;

        /// <summary>The start-up test found a converter channel that can not be right.</summary>
        public const int SelfTest = 16;

        /// <summary>More than 5 % of the ticks of ten seconds were missed: the rate is not held.</summary>
        public const int RateNotHeld = 32;

        /// <summary>The button is stuck.</summary>
        public const int Button = 64;

        /// <summary>A calibration of an earlier session was taken from the flash; electrodes may sit elsewhere now.</summary>
        public const int OldCalibration = 128;
    }
}
