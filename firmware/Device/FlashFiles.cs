using System.IO;

namespace GluteSense.Device
{
    /// <summary>Files on the internal flash (littlefs). A write is durable when the file was closed, and only then.</summary>
    /// <remarks>
    /// The driver's flush is not durable (facts: fwrite and fflush, no fsync), so each write is open, write, close. Errors come as exceptions of several
    /// types; they become false here and are counted. Everything stops while the flash works: callers in a measurement announce a gap.
    /// </remarks>
    public sealed class FlashFiles
    {
        /// <summary>
        /// Longest payload of a record that is read: room for what newer firmware may add; longer ones are cut, which their CRC does not survive.
        /// </summary>
        public const int MaxRecordPayload = 160;

        /// <summary>Where the copy of a record that is read or written stands; between two calls it is nobody's.</summary>
        public readonly byte[] RecordCopy = new byte[MaxRecordPayload + Storage.TwoCopyRecord.OverheadBytes];

        private const string Root = "I:\\";
        private int _writes;
        private int _failures;

        /// <summary>Writes and deletions since power-up, failed ones too: each may have stopped the device for 50 to 400 ms.</summary>
        public int Writes
        {
            get { return _writes; }
        }

        /// <summary>Operations that failed since power-up.</summary>
        public int Failures
        {
            get { return _failures; }
        }

        /// <summary>True when there is such a file.</summary>
        public bool Exists(string name)
        {
            return File.Exists(Root + name);
        }

        /// <summary>Names of all files.</summary>
        public string[] Names()
        {
            string[] names;
            try
            {
                names = Directory.GetFiles(Root);
            }
            catch (System.Exception)
            {
                _failures++;
                return new string[0];
            }

            for (int index = 0; index < names.Length; index++)
            {
                names[index] = names[index].Substring(names[index].LastIndexOf('\\') + 1);
            }

            return names;
        }

        /// <summary>Reads a file from its beginning; gives the bytes read, 0 when there is none or it can not be read.</summary>
        public int Read(string name, byte[] buffer)
        {
            if (!Exists(name))
            {
                return 0;
            }

            FileStream file = null;
            try
            {
                file = new FileStream(Root + name, FileMode.Open, FileAccess.Read);
                return file.Read(buffer, 0, buffer.Length);
            }
            catch (System.Exception)
            {
                _failures++;
                return 0;
            }
            finally
            {
                Close(file);
            }
        }

        /// <summary>Opens a file for reading; null when there is none or it can not be read.</summary>
        public FileStream Open(string name)
        {
            try
            {
                return Exists(name) ? new FileStream(Root + name, FileMode.Open, FileAccess.Read) : null;
            }
            catch (System.Exception)
            {
                _failures++;
                return null;
            }
        }

        /// <summary>Length of a file in bytes; 0 when there is none.</summary>
        public int Length(string name)
        {
            FileStream file = Open(name);
            int length = file == null ? 0 : (int)file.Length;
            Close(file);
            return length;
        }

        /// <summary>Replaces a file; false when the flash did not take it.</summary>
        public bool Write(string name, byte[] data, int length)
        {
            return Put(name, FileMode.Create, data, length);
        }

        /// <summary>Adds to the end of a file, which is made when there is none; false when the flash did not take it.</summary>
        public bool Append(string name, byte[] data, int length)
        {
            return Put(name, FileMode.Append, data, length);
        }

        /// <summary>Deletes a file; false when it is still there.</summary>
        public bool Delete(string name)
        {
            _writes++;
            try
            {
                File.Delete(Root + name);
                return true;
            }
            catch (System.Exception)
            {
                _failures++;
                return false;
            }
        }

        /// <summary>Closes a file that was read; null is no file.</summary>
        public void Close(FileStream file)
        {
            if (file != null)
            {
                file.Close();
            }
        }

        private bool Put(string name, FileMode mode, byte[] data, int length)
        {
            _writes++;
            FileStream file = null;
            try
            {
                file = new FileStream(Root + name, mode, FileAccess.Write);
                int end = (int)file.Length + length;
                file.Write(data, 0, length);
                file.Close();

                // On a full disk the driver drops bytes and says nothing (nf-interpreter, littlefs_FS_Driver.cpp).
                file = null;
                bool written = Length(name) == end;
                _failures += written ? 0 : 1;
                return written;
            }
            catch (System.Exception)
            {
                _failures++;
                if (file != null)
                {
                    Abandon(file);
                }

                return false;
            }
        }

        private void Abandon(FileStream file)
        {
            try
            {
                file.Close();
            }
            catch (System.Exception)
            {
                // The first failure was counted; closing after it may fail again.
                _failures++;
            }
        }
    }
}
