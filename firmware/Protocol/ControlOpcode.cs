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

        /// <summary>Starts the raw stream.</summary>
        StartRaw = 8,

        /// <summary>Chooses when the motor cues.</summary>
        SetCue = 9,

        /// <summary>Switches the standard Running Speed and Cadence service on or off.</summary>
        SetRunningCadence = 10,

        /// <summary>Tells the device the time of day.</summary>
        SetTime = 11,

        /// <summary>Lists the runs in the log.</summary>
        ListRuns = 12,

        /// <summary>Sends the log of a run from an offset on.</summary>
        SyncRun = 13,

        /// <summary>Deletes the log of a run.</summary>
        DeleteRun = 14,

        /// <summary>Goes to deep sleep.</summary>
        Sleep = 15,
    }
}
