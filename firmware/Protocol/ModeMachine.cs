namespace GluteSense.Protocol
{
    /// <summary>Which command is allowed in which mode and where it leads, as one table (rows: modes; columns: opcodes 0..15).</summary>
    public static class ModeMachine
    {
        private const byte No = 255;
        private const int Columns = 16;

        private static readonly byte[] Next =
        {
            // -, Stop, SetRate, StartQuiet, StartReference, StartExercise, StartRun, ClearCalibration,
            // StartRaw, SetCue, SetRunningCadence, SetTime, ListRuns, SyncRun, DeleteRun, Sleep
            No, 0, 0, 1, 2, 3, 4, 0, 5, 0, 0, 0, 0, 0, 0, 0, // Idle
            No, 0, No, No, No, No, No, No, No, No, No, No, No, No, No, No, // CalibrateQuiet
            No, 0, No, No, No, No, No, No, No, No, No, No, No, No, No, No, // CalibrateReference
            No, 0, No, No, No, No, No, No, No, 3, No, No, No, No, No, No, // Exercise
            No, 0, No, No, No, No, No, No, No, 4, No, No, No, No, No, No, // Run
            No, 0, No, No, No, No, No, No, No, No, No, No, No, No, No, No, // Raw
        };

        /// <summary>The mode after a command; false when the command is not allowed.</summary>
        public static bool TryNext(DeviceMode mode, ControlOpcode opcode, out DeviceMode next)
        {
            byte value = Next[(int)mode * Columns + (int)opcode];
            next = value == No ? mode : (DeviceMode)value;
            return value != No;
        }
    }
}
