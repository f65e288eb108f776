using GluteSense.Protocol;

namespace GluteSense.Storage
{
    /// <summary>
    /// Gathers seconds of a run into the chunk that one checkpoint appends to the run's file. Each call is bounded, so that it fits a stage of
    /// block work; the check value is taken along in portions (<see cref="AdvanceCheck"/>).
    /// </summary>
    /// <remarks>
    /// Chunk: u8 mark 5E, u8 version (1), u8 flags (1 first of the run, 2 last of it), u8 seconds, u16 run, u16 chunk number from 0, u16 first
    /// second since the run began, u16 gap of the checkpoint before in ms, u16 payload length; payload: facts in the first chunk
    /// (<see cref="RunLogFacts"/>), then one <see cref="RunLogFrame"/> per second without a break; CRC-32 of the payload and then the header,
    /// in this order, as the header is known last.
    /// Size: 170 steps a minute are 85 strides of 3 bytes a side: 4 h = 14 400 · 5 + 2 · 85 · 240 · 3 + 720 · 18 + 44 = 207 404 bytes of the
    /// 215 040 in 210 KiB. 7636 are left for extensions; a slow build that misses 1 % of its ticks takes about half of them. At 5 bytes a
    /// second 256 KiB of flash end after 14.5 h, so 16 bits hold any second (18.2 h).
    /// </remarks>
    public sealed class RunLogChunk
    {
        /// <summary>Seconds in a full chunk: a power cut costs these and the second being gathered.</summary>
        public const int MaxSeconds = 20;

        /// <summary>Bytes before the payload.</summary>
        public const int HeaderBytes = 14;

        /// <summary>Bytes of the longest chunk; one without room for the longest second is full too, before its time.</summary>
        public const int MaxBytes = HeaderBytes + RunLogFacts.Length + (MaxSeconds - 1) * BusySecondBytes + RunLogFrame.MaxLength + Crc32.Length;

        /// <summary>First byte of a chunk.</summary>
        public const int Mark = 0x5E;

        /// <summary>Version of the format.</summary>
        public const int Version = 1;

        /// <summary>Flag of the chunk that begins a run.</summary>
        public const int FlagFirst = 1;

        /// <summary>Flag of the chunk that ends a run; without it the run was cut off.</summary>
        public const int FlagLast = 2;

        // 3.6 strides (216 steps a minute) and an extension of two bytes.
        private const int BusySecondBytes = 18;

        private readonly byte[] _bytes = new byte[MaxBytes];
        private readonly Crc32 _crc = new Crc32();
        private int _run;
        private int _number;
        private int _gapMs;
        private int _firstSecond;
        private int _seconds;
        private int _end;
        private int _checked;
        private int _saturated;

        /// <summary>The chunk; complete after <see cref="Finish"/>.</summary>
        public byte[] Bytes
        {
            get { return _bytes; }
        }

        /// <summary>Seconds in it.</summary>
        public int SecondCount
        {
            get { return _seconds; }
        }

        /// <summary>True when it is full and should be written.</summary>
        public bool IsDue
        {
            get { return _seconds == MaxSeconds || _end + RunLogFrame.MaxLength + Crc32.Length > MaxBytes; }
        }

        /// <summary>Starts the first chunk of a run; the facts make it a little longer than a stage of block work.</summary>
        public void BeginRun(int run, RunLogFacts facts)
        {
            _run = run;
            _number = 0;
            _firstSecond = 0;
            Begin(0);
            _end = facts.Encode(_bytes, HeaderBytes);
        }

        /// <summary>Starts the next chunk of the run, whether the last one could be written or not.</summary>
        /// <param name="gapMs">How long writing the last one stalled the sampling; 65 535 stands for that long or longer.</param>
        public void BeginNext(int gapMs)
        {
            _number++;
            _firstSecond += _seconds;
            Begin(gapMs > 0xFFFF ? 0xFFFF : gapMs);
        }

        /// <summary>
        /// Takes a second. False when the chunk is full or the second does not follow the last one: then <see cref="Finish"/> it, write it, and
        /// give the second to the next.
        /// </summary>
        public bool TryAddSecond(RunLogFrame frame)
        {
            if (IsDue || (_seconds > 0 && frame.Second != _firstSecond + _seconds))
            {
                return false;
            }

            if (_seconds == 0)
            {
                _firstSecond = frame.Second;
            }

            _end = frame.Encode(_bytes, _end, _saturated);
            _saturated = frame.SaturatedChannels;
            _seconds++;
            return true;
        }

        /// <summary>Takes at most <see cref="Crc32.StageBytes"/> more bytes into the check value; true while more are waiting.</summary>
        public bool AdvanceCheck()
        {
            int count = _end - _checked < Crc32.StageBytes ? _end - _checked : Crc32.StageBytes;
            _crc.Add(_bytes, _checked, count);
            _checked += count;
            return _checked < _end;
        }

        /// <summary>Completes the chunk and gives its length. Costs the bytes still to be checked and the header's 14.</summary>
        public int Finish(bool isLast)
        {
            _crc.Add(_bytes, _checked, _end - _checked);
            _bytes[0] = Mark;
            _bytes[1] = Version;
            _bytes[2] = (byte)((_number == 0 ? FlagFirst : 0) | (isLast ? FlagLast : 0));
            _bytes[3] = (byte)_seconds;
            LittleEndian.WriteU16(_bytes, 4, _run);
            LittleEndian.WriteU16(_bytes, 6, _number);
            LittleEndian.WriteU16(_bytes, 8, _firstSecond);
            LittleEndian.WriteU16(_bytes, 10, _gapMs);
            LittleEndian.WriteU16(_bytes, 12, _end - HeaderBytes);
            _crc.Add(_bytes, 0, HeaderBytes);
            LittleEndian.WriteI32(_bytes, _end, _crc.Value);
            return _end + Crc32.Length;
        }

        private void Begin(int gapMs)
        {
            _gapMs = gapMs;
            _seconds = 0;
            _end = HeaderBytes;
            _checked = HeaderBytes;
            _saturated = 0;
            _crc.Reset();
        }
    }
}
