using System;
using GluteSense.NanoFakes;

namespace nanoFramework.Runtime.Native
{
    /// <summary>Restarts the device.</summary>
    public class Power
    {
        /// <summary>
        /// Asks for a restart, and returns: the caller goes on until all threads wait, or for up to 50 slices. Sleep for ever after it.
        /// </summary>
        public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
        {
            if (rebootOption != RebootOption.NormalReboot)
            {
                throw new NotSupportedException("Only the normal reboot is modelled.");
            }

            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);
            chip.RequestRestart();
        }
    }
}
