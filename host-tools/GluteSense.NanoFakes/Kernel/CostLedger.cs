using System;

namespace GluteSense.NanoFakes
{
    /// <summary>
    /// What the code of one managed thread has cost on the device's interpreter since the thread began: filled by the woven firmware
    /// (GluteSense.CostModel) and by the fakes of the vendor types.
    /// </summary>
    /// <remarks>
    /// One ledger per operating system thread, as a managed thread never changes its own; so nothing here needs a lock. The counters are
    /// fields, because the woven code adds to them in every basic block.
    /// </remarks>
    public sealed class CostLedger
    {
        /// <summary>Instructions of the processor.</summary>
        public long Instructions;

        /// <summary>IL operations the interpreter executed, those inside the vendor libraries included.</summary>
        public long Operations;

        /// <summary>Calls that the firmware made, of whatever kind.</summary>
        public long Calls;

        /// <summary>Calls into native code (InternalCalls), those inside the vendor libraries included.</summary>
        public long NativeCalls;

        /// <summary>Objects and arrays that were allocated.</summary>
        public long Allocations;

        /// <summary>Bytes of those on the 32-bit VM, in its heap blocks of 12 bytes.</summary>
        public long AllocatedBytes;

        private const int BytesPerBlock = 12;

        // 12 bytes of heap block, 8 of length and type (nf-interpreter, CLR_RT_HeapBlock_Array).
        private const int ArrayHeaderBytes = 20;
        private const int ArrayInstructions = 363;

        [ThreadStatic]
        private static CostLedger _current;

        private long _takenInstructions;

        private CostLedger()
        {
        }

        /// <summary>The ledger of the calling operating system thread.</summary>
        public static CostLedger Current
        {
            get { return _current ?? (_current = new CostLedger()); }
        }

        /// <summary>Told of the probes that the weaver put into the firmware; null when nobody measures.</summary>
        public ICostObserver Observer { get; set; }

        /// <summary>Size of an array on the 32-bit VM, in whole heap blocks.</summary>
        public static long ArrayBytes(long length, int elementBytes)
        {
            return (ArrayHeaderBytes + length * elementBytes + BytesPerBlock - 1) / BytesPerBlock * BytesPerBlock;
        }

        /// <summary>Woven code: an array is made; 363 instructions and about 0.4 a byte for clearing it.</summary>
        public static void AddArray(int length, CostLedger ledger, int elementBytes)
        {
            if (length < 0)
            {
                // The newarr that follows throws.
                return;
            }

            ledger.Allocations++;
            ledger.AllocatedBytes += ArrayBytes(length, elementBytes);
            ledger.Instructions += ArrayInstructions + (long)length * elementBytes * 2 / 5;
        }

        /// <summary>Fakes: a call into a vendor library.</summary>
        public void Add(VendorCost cost)
        {
            Instructions += cost.Instructions;
            Operations += cost.Operations;
            NativeCalls += cost.NativeCalls;
            Allocations += cost.Allocations;
            AllocatedBytes += cost.AllocatedBytes;
        }

        /// <summary>Chip: the instructions that have not gone into virtual time yet.</summary>
        public long TakeInstructions()
        {
            long fresh = Instructions - _takenInstructions;
            _takenInstructions = Instructions;
            return fresh;
        }

        /// <summary>Woven code: a probed method begins, or a probed call is about to be made.</summary>
        public static void Enter(CostLedger ledger, int probe)
        {
            ledger.Observer?.Entered(probe, ledger);
        }

        /// <summary>Woven code: a probed method returns.</summary>
        public static void Leave(CostLedger ledger, int probe)
        {
            ledger.Observer?.Left(probe, ledger);
        }
    }
}
