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

        /// <summary>Names the record's files.</summary>
        /// <param name="files">Where they are.</param>
        /// <param name="name">Without its ending.</param>
        /// <param name="kind">Storage.RecordKind.</param>
        public RecordStore(FlashFiles files, string name, int kind)
        {
            _files = files;
            _record = new TwoCopyRecord(kind);
            _nameA = name + ".a";
            _nameB = name + ".b";
        }

        /// <summary>The bytes of a copy, the same for all records; the payload stands at TwoCopyRecord.PayloadOffset.</summary>
        public byte[] Copy
        {
            get { return _files.RecordCopy; }
        }

        /// <summary>Reads the copy that counts into <see cref="Copy"/>; gives the payload's length, 0 when there is none. Call before the first save.</summary>
        public int Load()
        {
            byte[] copy = _files.RecordCopy;
            byte[] other = new byte[copy.Length];
            int slot = _record.Choose(copy, _files.Read(_nameA, copy), other, _files.Read(_nameB, other));
            if (slot == TwoCopyRecord.NoSlot)
            {
                return 0;
            }

            if (slot == TwoCopyRecord.SlotB)
            {
                System.Array.Copy(other, 0, copy, 0, copy.Length);
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
            int length = _record.Seal(_files.RecordCopy, payloadVersion, payloadLength);
            if (!_files.Write(_record.NextSlot == TwoCopyRecord.SlotA ? _nameA : _nameB, _files.RecordCopy, length))
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
