namespace GluteSense.Protocol
{
    /// <summary>Answer to a control write, sent as an event (a GATT error answer would block the stack: PROTOCOL.md section 5).</summary>
    public enum CommandResult
    {
        /// <summary>Done.</summary>
        Accepted = 0,

        /// <summary>Unknown opcode or wrong length.</summary>
        Malformed = 1,

        /// <summary>Not allowed in the present mode.</summary>
        WrongMode = 2,

        /// <summary>A parameter is outside its range.</summary>
        UnsupportedValue = 3,

        /// <summary>A reference needs a quiet calibration first.</summary>
        NeedsQuiet = 4,

        /// <summary>More commands came than could be kept.</summary>
        Busy = 5,

        /// <summary>The raw stream needs a larger MTU (GattTable.RawMtu).</summary>
        MtuTooSmall = 6,

        /// <summary>This board has been measured too slow for the rate.</summary>
        RateNotHeld = 7,

        /// <summary>No run with that number, or an offset beyond its end.</summary>
        NoSuchRun = 8,

        /// <summary>The flash did not take it: what was set holds until the next restart only, what was to be deleted is still there.</summary>
        StorageFailed = 9,

        /// <summary>The battery is too low to begin.</summary>
        BatteryLow = 10,
    }
}
