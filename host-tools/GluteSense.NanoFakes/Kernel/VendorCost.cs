namespace GluteSense.NanoFakes
{
    /// <summary>
    /// What one call into a vendor library costs, from the call opcode to its return: the library's managed shell and its native calls.
    /// Sources: the table of IL costs on the genuine interpreter (GluteSense.CostModel.OpcodeCosts) and the library's source.
    /// </summary>
    public sealed class VendorCost
    {
        private VendorCost(int instructions, int operations, int nativeCalls, int allocations, int allocatedBytes)
        {
            Instructions = instructions;
            Operations = operations;
            NativeCalls = nativeCalls;
            Allocations = allocations;
            AllocatedBytes = allocatedBytes;
        }

        /// <summary>
        /// HighResTimer.GetCurrent(): static call 411 with return value 39 around a native call 620. The loop that polls is the firmware's own.
        /// </summary>
        public static VendorCost Clock { get; } = new VendorCost(411 + 39 + 620, 2, 1, 0, 0);

        /// <summary>
        /// AdcChannel.ReadValue(): lock, disposed test, native call. Measured: four reads a turn of a loop take 17 268, of which the loop
        /// with its loads and stores takes 716.
        /// </summary>
        public static VendorCost AdcRead { get; } = new VendorCost((17268 - 716) / 4, 19, 3, 0, 0);

        /// <summary>GattLocalCharacteristic.NotifyValue() to one client; 144 bytes in three objects for 20 bytes of payload.</summary>
        public static VendorCost Notify { get; } = new VendorCost(19000, 300, 4, 3, 144);

        /// <summary>Any other call into the vendor libraries: a native call and some managed wrapping around it (an estimate).</summary>
        public static VendorCost Other { get; } = new VendorCost(3000, 50, 1, 0, 0);

        /// <summary>Instructions of the processor.</summary>
        public int Instructions { get; }

        /// <summary>IL operations of the managed shell; the larger ones are estimates.</summary>
        public int Operations { get; }

        /// <summary>Native calls.</summary>
        public int NativeCalls { get; }

        /// <summary>Objects and arrays it allocates.</summary>
        public int Allocations { get; }

        /// <summary>Their bytes on the 32-bit VM.</summary>
        public int AllocatedBytes { get; }

        /// <summary>A call whose instructions alone are known: one native call.</summary>
        public static VendorCost Native(int instructions)
        {
            return new VendorCost(instructions, 1, 1, 0, 0);
        }
    }
}
