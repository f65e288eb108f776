using GluteSense.Protocol;

namespace GluteSense.Device
{
    /// <summary>What the device is doing and what is wrong with it. Written by the main loop alone.</summary>
    public sealed class DeviceStatus
    {
        /// <summary>Present mode.</summary>
        public DeviceMode Mode;

        /// <summary>Exercise of the last exercise mode.</summary>
        public int Exercise;

        /// <summary>Options of the last exercise mode (ControlCommand.Options).</summary>
        public int Options;

        /// <summary>True when the cue plan cues the present set or run.</summary>
        public bool IsSetCued;

        /// <summary>Bits of Protocol.DeviceFaults.</summary>
        public int Faults;

        /// <summary>Sets or clears one bit of <see cref="Faults"/>.</summary>
        public void Set(int fault, bool holds)
        {
            Faults = holds ? Faults | fault : Faults & ~fault;
        }
    }
}
