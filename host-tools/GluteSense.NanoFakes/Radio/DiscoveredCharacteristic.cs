using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>A characteristic as a central discovers it.</summary>
    /// <param name="Service">UUID of its service.</param>
    /// <param name="Uuid">Its own UUID.</param>
    /// <param name="Properties">What a central may do with it.</param>
    public sealed record DiscoveredCharacteristic(Guid Service, Guid Uuid, GattCharacteristicProperties Properties);
}
