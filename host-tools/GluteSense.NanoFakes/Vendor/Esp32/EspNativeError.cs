namespace nanoFramework.Hardware.Esp32
{
    /// <summary>Results of the ESP-IDF; those that the fakes return.</summary>
    public enum EspNativeError
    {
        /// <summary>Done.</summary>
        OK = 0,

        /// <summary>Not for this pin or level.</summary>
        INVALID_ARG = 0x102,
    }
}
