using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>What a central wrote.</summary>
    public static class WrittenValue
    {
        /// <summary>Copies as much as fits; gives the true length, which may be more.</summary>
        public static int Copy(GattWriteRequest request, byte[] target)
        {
            Buffer value = request.Value;
            int length = (int)value.Length;
            byte[] bytes = new byte[length < target.Length ? length : target.Length];
            DataReader.FromBuffer(value).ReadBytes(bytes);
            System.Array.Copy(bytes, 0, target, 0, bytes.Length);
            return length;
        }
    }
}
