namespace GluteSense.Protocol
{
    /// <summary>What the device is doing; values are on the wire.</summary>
    public enum DeviceMode
    {
        /// <summary>Not sampling.</summary>
        Idle = 0,

        /// <summary>Measuring rest.</summary>
        CalibrateQuiet = 1,

        /// <summary>Measuring a reference contraction.</summary>
        CalibrateReference = 2,

        /// <summary>Measuring reps of an exercise.</summary>
        Exercise = 3,

        /// <summary>Measuring strides.</summary>
        Run = 4,

        /// <summary>Streaming raw samples.</summary>
        Raw = 5,
    }
}
