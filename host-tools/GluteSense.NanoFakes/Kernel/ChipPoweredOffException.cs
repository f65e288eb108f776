using System;

namespace GluteSense.NanoFakes
{
    /// <summary>Ends the managed threads of a chip that was switched off. Never caught by firmware on purpose.</summary>
    public sealed class ChipPoweredOffException : Exception
    {
        /// <summary>Creates it.</summary>
        public ChipPoweredOffException()
            : base("The virtual chip was switched off.")
        {
        }
    }
}
