namespace GluteSense.Protocol
{
    /// <summary>First byte of a control write.</summary>
    public enum ControlOpcode
    {
        /// <summary>Ends the mode; back to idle.</summary>
        Stop = 1,

        /// <summary>Sets the sampling rate; calibration is forgotten.</summary>
        SetRate = 2,

        /// <summary>Measures rest for a time.</summary>
        StartQuiet = 3,

        /// <summary>Measures one reference contraction of some muscles for a time.</summary>
        StartReference = 4,

        /// <summary>Starts a set of an exercise.</summary>
        StartExercise = 5,

        /// <summary>Starts a run.</summary>
        StartRun = 6,

        /// <summary>Forgets baseline and references.</summary>
        ClearCalibration = 7,
    }
}
