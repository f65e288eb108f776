using GluteSense.Storage;

namespace GluteSense.Device
{
    /// <summary>A record in two files, of which one is always good (Storage.TwoCopyRecord).</summary>
    public sealed class RecordStore
    {
        private readonly FlashFiles _files;
        private readonly TwoCopyRecord _record;
        private readonly string _nameA;
        private readonly string _nameB;
        private readonly byte[] _copy;

        /// <summary>Names the record's files.</summary>
        /// <param name="files">Where they are.</param>
        /// <param name="name">Without its ending.</param>
        /// <param name="kind">Storage.RecordKind.</param>
        /// <param name="maxPayload">Longest payload that is read; longer ones of newer firmware are cut, which their CRC does not survive.</param>
        public RecordStore(FlashFiles files, string name, int kind, int maxPayload)
        {
            _files = files;
            _record = new TwoCopyRecord(kind);
            _nameA = name + ".a";
            _nameB = name + ".b";
            _copy = new byte[maxPayload + TwoCopyRecord.OverheadBytes];
        }

        /// <summary>The bytes of a copy; the payload stands at TwoCopyRecord.PayloadOffset.</summary>
        public byte[] Copy
        {
            get { return _copy; }
        }

        /// <summary>Reads the copy that counts into <see cref="Copy"/>; gives the payload's length, 0 when there is none. Call before the first save.</summary>
        public int Load()
        {
            byte[] other = new byte[_copy.Length];
            int slot = _record.Choose(_copy, _files.Read(_nameA, _copy), other, _files.Read(_nameB, other));
            if (slot == TwoCopyRecord.NoSlot)
            {
                return 0;
            }

            if (slot == TwoCopyRecord.SlotB)
            {
                System.Array.Copy(other, 0, _copy, 0, _copy.Length);
            }

            return _record.PayloadLength;
        }

        /// <summary>Deletes both copies; false when one is still there.</summary>
        public bool Erase()
        {
            return Gone(_nameA) & Gone(_nameB);
        }

        /// <summary>Saves the payload in <see cref="Copy"/>; false when the flash did not take it, and the last save still counts.</summary>
        public bool Save(int payloadVersion, int payloadLength)
        {
            int length = _record.Seal(_copy, payloadVersion, payloadLength);
            if (!_files.Write(_record.NextSlot == TwoCopyRecord.SlotA ? _nameA : _nameB, _copy, length))
            {
                return false;
            }

            _record.Written();
            return true;
        }

        private bool Gone(string name)
        {
            return !_files.Exists(name) || _files.Delete(name);
        }
    }
}
