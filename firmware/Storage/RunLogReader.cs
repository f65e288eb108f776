using GluteSense.Protocol;

namespace GluteSense.Storage
{
    /// <summary>
    /// Reads the log of a run, whole or cut off: chunk by chunk, second by second. Bytes that are no chunk of this run are stepped over and
    /// counted, and so is what is missing between the chunks. No bytes make it throw.
    /// </summary>
    public sealed class RunLogReader
    {
        private readonly Crc32 _crc = new Crc32();
        private readonly RunLogFrame _probe = new RunLogFrame();
        private readonly RunLogFacts _probeFacts = new RunLogFacts();
        private byte[] _data;
        private int _length;
        private int _next;
        private int _frame;
        private int _frameEnd;
        private int _secondsRead;
        private int _saturated;

        /// <summary>Facts of the run; they mean nothing without <see cref="HasFacts"/>.</summary>
        public readonly RunLogFacts Facts = new RunLogFacts();

        /// <summary>True after the first chunk of the run was read.</summary>
        public bool HasFacts { get; private set; }

        /// <summary>Number of the run; −1 before the first chunk.</summary>
        public int Run { get; private set; }

        /// <summary>Number of the chunk, from 0; −1 before the first.</summary>
        public int ChunkNumber { get; private set; }

        /// <summary>First second of the chunk.</summary>
        public int FirstSecond { get; private set; }

        /// <summary>Seconds in the chunk.</summary>
        public int SecondCount { get; private set; }

        /// <summary>Gap in ms that the checkpoint before this chunk made; it lies before its first second.</summary>
        public int CheckpointGapMs { get; private set; }

        /// <summary>True when the run came to its end; false for a run that was cut off, or is still going on.</summary>
        public bool IsEnded { get; private set; }

        /// <summary>Bytes stepped over so far.</summary>
        public int SkippedBytes { get; private set; }

        /// <summary>Chunks missing before and between those read so far.</summary>
        public int MissingChunks { get; private set; }

        /// <summary>Seconds missing before and between those read so far.</summary>
        public int MissingSeconds { get; private set; }

        /// <summary>Starts with the bytes of a run's file.</summary>
        public void Open(byte[] data, int length)
        {
            _data = data;
            _length = length;
            _next = 0;
            _frame = 0;
            _frameEnd = 0;
            _secondsRead = 0;
            HasFacts = false;
            Run = -1;
            ChunkNumber = -1;
            FirstSecond = 0;
            SecondCount = 0;
            CheckpointGapMs = 0;
            IsEnded = false;
            SkippedBytes = 0;
            MissingChunks = 0;
            MissingSeconds = 0;
        }

        /// <summary>Goes to the next chunk; false at the end of the bytes.</summary>
        public bool NextChunk()
        {
            while (_next < _length)
            {
                if (IsChunk(_next))
                {
                    Enter(_next);
                    return true;
                }

                _next++;
                SkippedBytes++;
            }

            return false;
        }

        /// <summary>Reads the next second of the chunk; false behind its last.</summary>
        public bool NextSecond(RunLogFrame frame)
        {
            if (_frame == _frameEnd)
            {
                return false;
            }

            _frame = frame.Decode(_data, _frame, _frameEnd, _saturated);
            frame.Second = FirstSecond + _secondsRead;
            _saturated = frame.SaturatedChannels;
            _secondsRead++;
            return true;
        }

        private void Enter(int start)
        {
            int number = LittleEndian.ReadU16(_data, start + 6);
            int firstSecond = LittleEndian.ReadU16(_data, start + 8);
            MissingChunks += number - ChunkNumber - 1;
            MissingSeconds += firstSecond - FirstSecond - SecondCount;
            Run = LittleEndian.ReadU16(_data, start + 4);
            ChunkNumber = number;
            FirstSecond = firstSecond;
            SecondCount = _data[start + 3];
            CheckpointGapMs = LittleEndian.ReadU16(_data, start + 10);
            IsEnded = (_data[start + 2] & RunLogChunk.FlagLast) != 0;
            _frame = start + RunLogChunk.HeaderBytes;
            _frameEnd = _frame + LittleEndian.ReadU16(_data, start + 12);
            _next = _frameEnd + Crc32.Length;
            _secondsRead = 0;
            _saturated = 0;
            if (number == 0)
            {
                _frame = Facts.Decode(_data, _frame, _frameEnd);
                HasFacts = true;
            }
        }

        /// <summary>True when a whole chunk stands here that follows what was read so far.</summary>
        private bool IsChunk(int start)
        {
            if (_length - start < RunLogChunk.HeaderBytes + Crc32.Length || _data[start] != RunLogChunk.Mark
                || _data[start + 1] != RunLogChunk.Version)
            {
                return false;
            }

            int number = LittleEndian.ReadU16(_data, start + 6);
            bool isFirst = (_data[start + 2] & RunLogChunk.FlagFirst) != 0;
            int payload = start + RunLogChunk.HeaderBytes;
            int end = payload + LittleEndian.ReadU16(_data, start + 12);
            return end + Crc32.Length <= _length
                && isFirst == (number == 0)
                && number > ChunkNumber
                && (Run < 0 || Run == LittleEndian.ReadU16(_data, start + 4))
                && LittleEndian.ReadU16(_data, start + 8) >= FirstSecond + SecondCount
                && IsChecked(start, payload, end)
                && HoldsItsSeconds(isFirst, payload, end, _data[start + 3]);
        }

        private bool IsChecked(int start, int payload, int end)
        {
            _crc.Reset();
            _crc.Add(_data, payload, end - payload);
            _crc.Add(_data, start, RunLogChunk.HeaderBytes);
            return _crc.Value == LittleEndian.ReadI32(_data, end);
        }

        private bool HoldsItsSeconds(bool isFirst, int payload, int end, int seconds)
        {
            int offset = isFirst ? _probeFacts.Decode(_data, payload, end) : payload;
            for (int second = 0; second < seconds && offset >= 0; second++)
            {
                offset = _probe.Decode(_data, offset, end, 0);
            }

            return offset == end;
        }
    }
}
