using System;
using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.Security
{
    /// <summary>The bonds the device holds; usable while the stack runs.</summary>
    public static class DeviceBonding
    {
        /// <summary>How many there are.</summary>
        /// <exception cref="NotSupportedException">The stack does not run.</exception>
        public static int Count() => RunningRadio().BondCount;

        /// <summary>Deletes all; an encrypted link stays encrypted.</summary>
        /// <exception cref="NotSupportedException">The stack does not run.</exception>
        public static void DeleteAllBonds() => RunningRadio().ForgetBonds();

        private static VirtualRadio RunningRadio()
        {
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            return chip.Radio.StackRuns ? chip.Radio : throw new NotSupportedException("The stack does not run.");
        }
    }
}
