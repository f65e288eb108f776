using System;
using System.Collections;
using System.Text;

namespace nanoFramework.Device.Bluetooth.Advertisement
{
    /// <summary>An advertisement as a list of sections, which go on the air in the list's order.</summary>
    public class BluetoothLEAdvertisement
    {
        private const int PayloadBytes = 31;

        private BluetoothLEAdvertisementFlags _flags =
            BluetoothLEAdvertisementFlags.ClassicNotSupported | BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;

        private string _localName = "";

        /// <summary>The list itself, of <see cref="BluetoothLEAdvertisementDataSection"/>: adding to it adds to the advertisement.</summary>
        public ArrayList DataSections { get; } = new ArrayList();

        /// <summary>The complete name; no text takes its section out, and a later name then comes at the end.</summary>
        public string LocalName
        {
            get => _localName;
            set
            {
                _localName = value;
                if (string.IsNullOrEmpty(value))
                {
                    Remove(BluetoothLEAdvertisementDataSectionType.CompleteLocalName);
                }
                else
                {
                    Put(BluetoothLEAdvertisementDataSectionType.CompleteLocalName, Encoding.UTF8.GetBytes(value));
                }
            }
        }

        /// <summary>The flags; setting them sets their section.</summary>
        public BluetoothLEAdvertisementFlags Flags
        {
            get => _flags;
            set
            {
                _flags = value;
                Put(BluetoothLEAdvertisementDataSectionType.Flags, [(byte)value]);
            }
        }

        internal void Remove(BluetoothLEAdvertisementDataSectionType type)
        {
            for (int index = DataSections.Count - 1; index >= 0; index--)
            {
                if (SectionAt(index).DataType == (byte)type)
                {
                    DataSections.RemoveAt(index);
                }
            }
        }

        /// <summary>Adds the list of a provider's one service, or puts it in the place of a list of that length of UUID.</summary>
        internal void AddServiceUuid(Guid uuid)
        {
            if (Utilities.IsBluetoothSigUUID16(uuid))
            {
                ushort shortId = Utilities.ConvertUuidToShortId(uuid);
                Put(BluetoothLEAdvertisementDataSectionType.CompleteList16uuid, [(byte)shortId, (byte)(shortId >> 8)]);
                return;
            }

            if (Utilities.IsBluetoothSigUUID(uuid))
            {
                throw new NotSupportedException("Advertising a UUID of 32 bits is not modelled.");
            }

            byte[] littleEndian = uuid.ToByteArray(bigEndian: true);
            Array.Reverse(littleEndian);
            Put(BluetoothLEAdvertisementDataSectionType.CompleteList128uuid, littleEndian);
        }

        /// <summary>
        /// Fills the advertisement with the sections that fit in their order, then the scan response with the others; false when
        /// a section fits into neither and is left out.
        /// </summary>
        internal bool TryLayOut(out byte[] advertisement, out byte[] scanResponse)
        {
            // The library rebuilds these from a list of their own, which is not modelled: sections added by hand are lost.
            Remove(BluetoothLEAdvertisementDataSectionType.ManufacturerSpecificData);
            ArrayList left = Fill(DataSections, out advertisement);
            return Fill(left, out scanResponse).Count == 0;
        }

        private static ArrayList Fill(ArrayList sections, out byte[] payload)
        {
            var left = new ArrayList();
            int length = 0;
            byte[] bytes = new byte[PayloadBytes];
            foreach (BluetoothLEAdvertisementDataSection section in sections)
            {
                byte[] onAir = section.OnAir();
                if (length + onAir.Length > PayloadBytes)
                {
                    left.Add(section);
                    continue;
                }

                onAir.CopyTo(bytes, length);
                length += onAir.Length;
            }

            payload = bytes.AsSpan(0, length).ToArray();
            return left;
        }

        private BluetoothLEAdvertisementDataSection SectionAt(int index) => (BluetoothLEAdvertisementDataSection)DataSections[index];

        private void Put(BluetoothLEAdvertisementDataSectionType type, byte[] data)
        {
            var section = new BluetoothLEAdvertisementDataSection((byte)type, new Buffer(data));
            for (int index = 0; index < DataSections.Count; index++)
            {
                if (SectionAt(index).DataType == section.DataType)
                {
                    DataSections[index] = section;
                    return;
                }
            }

            DataSections.Add(section);
        }
    }
}
