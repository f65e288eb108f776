namespace nanoFramework.Device.Bluetooth.Advertisement
{
    /// <summary>One section of an advertisement: on the air a length, a type and the data.</summary>
    public class BluetoothLEAdvertisementDataSection
    {
        /// <summary>Creates a section.</summary>
        public BluetoothLEAdvertisementDataSection(byte dataType, Buffer data)
        {
            DataType = dataType;
            Data = data;
        }

        /// <summary>The type (<see cref="BluetoothLEAdvertisementDataSectionType"/>).</summary>
        public byte DataType { get; set; }

        /// <summary>The data.</summary>
        public Buffer Data { get; set; }

        internal byte[] OnAir()
        {
            byte[] data = Data.Copy();
            return [(byte)(data.Length + 1), DataType, .. data];
        }
    }
}
