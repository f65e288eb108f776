using System;

namespace GluteSense.NanoFakes
{
    /// <summary>A notification as the central got it.</summary>
    /// <param name="TimeUs">Virtual time of the connection event that carried it.</param>
    /// <param name="Characteristic">UUID.</param>
    /// <param name="Payload">Bytes, cut silently to the MTU minus 3.</param>
    public sealed record CentralNotification(long TimeUs, Guid Characteristic, byte[] Payload);
}
