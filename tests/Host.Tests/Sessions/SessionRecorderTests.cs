using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class SessionRecorderTests
{
    [TestMethod]
    public void What_was_recorded_comes_back()
    {
        using TestFolder folder = new();
        List<ReceivedPacket> packets = [.. Packets(50)];
        packets.Add(new ReceivedPacket(TimeSpan.MaxValue, 0xFFFF, new byte[512]));
        packets.Add(new ReceivedPacket(TimeSpan.Zero, 0, []));
        Record(folder.File("a"), packets);

        SessionRecording recording = SessionRecording.Read(folder.File("a"));

        AssertSame(packets, recording.Packets);
        Assert.IsFalse(recording.Truncated);
        Assert.AreEqual(0, recording.DamagedBytes);
    }

    [TestMethod]
    public void A_file_torn_at_any_byte_gives_back_every_whole_record()
    {
        using TestFolder folder = new();
        ReceivedPacket[] packets = Packets(6);
        Record(folder.File("whole"), packets);
        byte[] whole = File.ReadAllBytes(folder.File("whole"));
        int[] ends = [.. packets.Select((_, index) => 8 + packets[..(index + 1)].Sum(packet => 16 + packet.Payload.Length))];
        Assert.AreEqual(whole.Length, ends[^1]);

        for (int length = 1; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder.File("torn"), whole[..length]);
            SessionRecording recording = SessionRecording.Read(folder.File("torn"));
            AssertSame(packets[..ends.Count(end => end <= length)], recording.Packets);
            Assert.AreEqual(length != 8 && !ends.Contains(length), recording.Truncated, $"at {length} bytes");
        }
    }

    [TestMethod]
    public void A_damaged_record_is_skipped_and_the_rest_is_read()
    {
        using TestFolder folder = new();
        ReceivedPacket[] packets = Packets(5);
        Record(folder.File("a"), packets);
        byte[] bytes = File.ReadAllBytes(folder.File("a"));
        int first = 8 + 16 + packets[0].Payload.Length;
        int size = 16 + packets[1].Payload.Length;
        for (int offset = first; offset < first + size; offset++)
        {
            byte[] damaged = [.. bytes];
            damaged[offset] ^= 0x40;
            File.WriteAllBytes(folder.File("b"), damaged);
            SessionRecording recording = SessionRecording.Read(folder.File("b"));
            AssertSame([packets[0], .. packets[2..]], recording.Packets);
            Assert.AreEqual(size, recording.DamagedBytes);
            Assert.IsFalse(recording.Truncated);
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("PK")]
    [DataRow("time,channel,value")]
    public void A_file_that_is_no_recording_is_refused_by_name(string text)
    {
        using TestFolder folder = new();
        File.WriteAllText(folder.File("other.csv"), text);

        InvalidDataException error = Assert.ThrowsExactly<InvalidDataException>(() => SessionRecording.Read(folder.File("other.csv")));
        Assert.Contains("other.csv is not a GluteSense recording", error.Message);
    }

    [TestMethod]
    public void A_later_version_is_refused_with_its_number()
    {
        using TestFolder folder = new();
        File.WriteAllBytes(folder.File("a"), [.. "GSREC\0"u8, 9, 0]);

        InvalidDataException error = Assert.ThrowsExactly<InvalidDataException>(() => SessionRecording.Read(folder.File("a")));
        Assert.Contains("version 9", error.Message);
    }

    [TestMethod]
    public void An_existing_recording_is_never_overwritten()
    {
        using TestFolder folder = new();
        Record(folder.File("a"), Packets(1));

        Assert.ThrowsExactly<IOException>(() => SessionRecorder.Create(folder.File("a"), TimeProvider.System));
        Assert.HasCount(1, SessionRecording.Read(folder.File("a")).Packets);
    }

    [TestMethod]
    public void Bytes_leave_the_process_with_every_packet()
    {
        using TestFolder folder = new();
        using SessionRecorder recorder = SessionRecorder.Create(folder.File("a"), new FakeTimeProvider());
        recorder.Add(Packets(1)[0]);

        using FileStream other = new(folder.File("a"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Assert.AreEqual(8 + 16 + Packets(1)[0].Payload.Length, other.Length);
    }

    [TestMethod]
    public void A_packet_is_on_the_medium_within_a_second_even_when_none_follows()
    {
        using TestFolder folder = new();
        FakeTimeProvider time = new();
        using CountingFile file = new(folder.File("a"));
        using SessionRecorder recorder = new(file, time);
        int atStart = file.Flushes;
        time.Advance(TimeSpan.FromMilliseconds(400));
        recorder.Add(Packets(1)[0]);
        Assert.AreEqual(atStart, file.Flushes);

        time.Advance(TimeSpan.FromMilliseconds(599));
        Assert.AreEqual(atStart, file.Flushes);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.AreEqual(atStart + 1, file.Flushes);
        Assert.AreEqual(file.Length, file.FlushedLength);
        time.Advance(TimeSpan.FromHours(1));
        Assert.AreEqual(atStart + 1, file.Flushes);
    }

    [TestMethod]
    public void A_packet_after_a_quiet_second_is_flushed_at_once()
    {
        using TestFolder folder = new();
        FakeTimeProvider time = new();
        using CountingFile file = new(folder.File("a"));
        using SessionRecorder recorder = new(file, time);
        time.Advance(TimeSpan.FromSeconds(1));
        recorder.Add(Packets(1)[0]);

        Assert.AreEqual(file.Length, file.FlushedLength);
    }

    [TestMethod]
    public void However_many_packets_come_no_second_sees_two_flushes_and_none_waits_longer_than_one()
    {
        using TestFolder folder = new();
        FakeTimeProvider time = new();
        using CountingFile file = new(folder.File("a"));
        using SessionRecorder recorder = new(file, time);
        int atStart = file.Flushes;
        Queue<(int AtMs, long Length)> waiting = [];
        Random random = new(7);
        for (int nowMs = 0; nowMs < 20_000; nowMs++)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            if (random.Next(30) == 0)
            {
                recorder.Add(Packets(1)[0]);
                waiting.Enqueue((nowMs, file.Length));
            }

            while (waiting.Count > 0 && waiting.Peek().Length <= file.FlushedLength)
            {
                waiting.Dequeue();
            }

            Assert.IsTrue(waiting.Count == 0 || nowMs - waiting.Peek().AtMs < 1000);
        }

        Assert.IsTrue(file.Flushes - atStart <= 20);
    }

    [TestMethod]
    public void A_full_disk_is_reported_with_what_to_do_and_what_is_kept()
    {
        using TestFolder folder = new();
        ReceivedPacket[] packets = Packets(3);
        using CountingFile file = new(folder.File("a"));
        using (SessionRecorder recorder = new(file, new FakeTimeProvider()))
        {
            recorder.Add(packets[0]);
            file.IsFull = true;
            IOException error = Assert.ThrowsExactly<IOException>(() => recorder.Add(packets[1]));
            Assert.Contains("Free space", error.Message);
            Assert.Contains("is kept", error.Message);
            file.IsFull = false;
            Assert.ThrowsExactly<IOException>(() => recorder.Add(packets[2]));
        }

        AssertSame(packets[..1], SessionRecording.Read(folder.File("a")).Packets);
    }

    [TestMethod]
    public void A_flush_that_fails_in_the_timer_is_reported_by_the_next_call()
    {
        using TestFolder folder = new();
        FakeTimeProvider time = new();
        using CountingFile file = new(folder.File("a"));
        using SessionRecorder recorder = new(file, time);
        recorder.Add(Packets(1)[0]);
        file.IsFull = true;
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.ThrowsExactly<IOException>(recorder.Flush);
    }

    [TestMethod]
    public void What_can_not_be_recorded_is_refused()
    {
        using TestFolder folder = new();
        using SessionRecorder recorder = SessionRecorder.Create(folder.File("a"), new FakeTimeProvider());

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => recorder.Add(new ReceivedPacket(default, 1, new byte[513])));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => recorder.Add(new ReceivedPacket(default, 0x10000, [])));
    }

    private static void Record(string path, IEnumerable<ReceivedPacket> packets)
    {
        using SessionRecorder recorder = SessionRecorder.Create(path, new FakeTimeProvider());
        foreach (ReceivedPacket packet in packets)
        {
            recorder.Add(packet);
        }
    }

    private static ReceivedPacket[] Packets(int count)
    {
        Random random = new(count);
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            byte[] payload = new byte[random.Next(1, 24)];
            random.NextBytes(payload);
            return new ReceivedPacket(TimeSpan.FromMilliseconds(index * 50), 0x10 + index % 4, payload);
        })];
    }

    private static void AssertSame(IReadOnlyList<ReceivedPacket> expected, IReadOnlyList<ReceivedPacket> actual)
    {
        Assert.HasCount(expected.Count, actual);
        for (int index = 0; index < expected.Count; index++)
        {
            Assert.AreEqual(expected[index].LinkTime, actual[index].LinkTime);
            Assert.AreEqual(expected[index].Characteristic, actual[index].Characteristic);
            CollectionAssert.AreEqual(expected[index].Payload, actual[index].Payload);
        }
    }

    /// <summary>A file that counts its flushes and can be full.</summary>
    private sealed class CountingFile(string path) : FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 0)
    {
        public int Flushes { get; private set; }

        public long FlushedLength { get; private set; }

        public bool IsFull { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            ThrowIfFull();
            base.Write(buffer);
        }

        public override void Flush(bool flushToDisk)
        {
            ThrowIfFull();
            base.Flush(flushToDisk);
            Flushes += flushToDisk ? 1 : 0;
            FlushedLength = CanWrite ? Length : FlushedLength;
        }

        private void ThrowIfFull()
        {
            if (IsFull)
            {
                throw new IOException("No space left on device.");
            }
        }
    }
}
