namespace nanoFramework.Hardware.Esp32
{
    /// <summary>Functions a pin can be given; only PWM is modelled. Functions 1 and 2, 3 and 4 and so on share a frequency.</summary>
    public enum DeviceFunction
    {
        /// <summary>PWM output 1.</summary>
        PWM1 = 0x040100,

        /// <summary>PWM output 2.</summary>
        PWM2 = 0x040200,

        /// <summary>PWM output 3.</summary>
        PWM3 = 0x040300,

        /// <summary>PWM output 4.</summary>
        PWM4 = 0x040400,

        /// <summary>PWM output 5.</summary>
        PWM5 = 0x040500,

        /// <summary>PWM output 6.</summary>
        PWM6 = 0x040600,

        /// <summary>PWM output 7.</summary>
        PWM7 = 0x040700,

        /// <summary>PWM output 8.</summary>
        PWM8 = 0x040800,

        /// <summary>PWM output 9.</summary>
        PWM9 = 0x040900,

        /// <summary>PWM output 10.</summary>
        PWM10 = 0x040A00,

        /// <summary>PWM output 11.</summary>
        PWM11 = 0x040B00,

        /// <summary>PWM output 12.</summary>
        PWM12 = 0x040C00,

        /// <summary>PWM output 13.</summary>
        PWM13 = 0x040D00,

        /// <summary>PWM output 14.</summary>
        PWM14 = 0x040E00,

        /// <summary>PWM output 15.</summary>
        PWM15 = 0x040F00,

        /// <summary>PWM output 16.</summary>
        PWM16 = 0x041000,
    }
}
