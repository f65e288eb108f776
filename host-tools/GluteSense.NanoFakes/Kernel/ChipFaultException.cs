using System;

namespace GluteSense.NanoFakes
{
    /// <summary>An exception left a managed thread of the firmware: on the device the thread would end there.</summary>
    public sealed class ChipFaultException : Exception
    {
        /// <summary>Wraps what left the thread.</summary>
        public ChipFaultException(Exception cause)
            : base("The firmware ended with an unhandled exception: " + cause.Message, cause)
        {
        }
    }
}
