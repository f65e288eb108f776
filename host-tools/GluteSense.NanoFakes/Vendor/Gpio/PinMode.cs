namespace System.Device.Gpio
{
    /// <summary>What a pin is for. Open drain and open source are not modelled.</summary>
    public enum PinMode
    {
        /// <summary>Input; something outside must drive it.</summary>
        Input,

        /// <summary>Input that rests low.</summary>
        InputPullDown,

        /// <summary>Input that rests high.</summary>
        InputPullUp,

        /// <summary>Output; begins low.</summary>
        Output,

        /// <summary>Not modelled.</summary>
        OutputOpenDrain,

        /// <summary>Not modelled.</summary>
        OutputOpenDrainPullUp,

        /// <summary>Not modelled.</summary>
        OutputOpenSource,

        /// <summary>Not modelled.</summary>
        OutputOpenSourcePullDown,
    }
}
