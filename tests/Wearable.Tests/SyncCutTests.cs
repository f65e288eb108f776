using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;
using GluteSense.Storage;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

[TestClass]
public sealed class SyncCutTests
{
    private const int Cuts = 200;
    private const int LogSeconds = 14_000;
    private const int RunNumber = 7;

    [TestMethod]
    public void A_link_cut_200_times_brings_the_log_whole_and_once()
    {
        byte[] log = MakeLog();
        var flash = new VirtualFlash();
        flash.Put($"I:\\run{RunNumber}.log", log);
        string folder = Directory.CreateTempSubdirectory("gs-sync-").FullName;
        try
        {
            using var wearable = new VirtualWearable(new VirtualWearableOptions { Flash = flash });
            var keys = new OwnerKeyMemory();
            var link = new CutLink(wearable, 3);
            var wearer = new ButtonHolder(wearable);
            wearable.Chip.RunUntil(1_000_000);
            new OwnerSetUp(wearable, keys, wearer).Claim();
            flash.Put($"I:\\run{RunNumber}.log", log);

            IReadOnlyList<SyncedRun> runs = new LogSync(link, wearer, keys, folder).Run(deletes: false, CancellationToken.None);

            Assert.AreEqual(Cuts, link.Cuts);
            Assert.AreEqual(RunNumber, runs.Single().Run);
            Assert.IsTrue(runs[0].Check.IsSound);
            string stored = Directory.GetFiles(folder).Single();
            CollectionAssert.AreEqual(log, File.ReadAllBytes(stored));
            CollectionAssert.AreEqual(log, flash.Content($"I:\\run{RunNumber}.log"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>A log as a run of nearly four hours leaves it: every chunk with its seconds and three strides in each.</summary>
    private static byte[] MakeLog()
    {
        var random = new Random(4);
        var chunk = new RunLogChunk();
        var frame = new RunLogFrame();
        var log = new List<byte>();
        chunk.BeginRun(RunNumber, new RunLogFacts { BlockMs = 50, RateHz = 500 });
        for (int second = 0; second < LogSeconds; second++)
        {
            frame.Reset(second);
            frame.StrideCount = 3;
            for (int stride = 0; stride < frame.StrideCount; stride++)
            {
                frame.Stride[stride] = random.Next(1 << 24);
            }

            if (!chunk.TryAddSecond(frame))
            {
                log.AddRange(chunk.Bytes[..chunk.Finish(false)]);
                chunk.BeginNext(0);
                chunk.TryAddSecond(frame);
            }
        }

        log.AddRange(chunk.Bytes[..chunk.Finish(true)]);
        return [.. log];
    }

    private sealed class ButtonHolder(VirtualWearable wearable) : IWearer
    {
        public void Ask(WearerTask task) => wearable.PressButton(TimeSpan.FromSeconds(3.5));
    }

    private sealed class OwnerSetUp(VirtualWearable wearable, OwnerKeyMemory keys, IWearer wearer)
    {
        public void Claim()
        {
            wearable.Link.Connect(CancellationToken.None);
            new OwnerHandshake(wearable.Link, keys).Authorise(false, () => wearer.Ask(WearerTask.HoldButton), CancellationToken.None);
            wearable.Link.Dispose();
        }
    }

    /// <summary>A link that is cut at a random moment after each request for a log.</summary>
    private sealed class CutLink(VirtualWearable wearable, int seed) : ILink
    {
        private readonly Random _random = new(seed);

        public int Cuts { get; private set; }

        public string Description => wearable.Link.Description;

        public TimeSpan Now => wearable.Link.Now;

        public int Mtu => wearable.Link.Mtu;

        public bool IsConnected => wearable.Link.IsConnected;

        public void Connect(CancellationToken cancellationToken) => wearable.Link.Connect(cancellationToken);

        public void Subscribe(int characteristic, CancellationToken cancellationToken) => wearable.Link.Subscribe(characteristic, cancellationToken);

        public byte[] Read(int characteristic, CancellationToken cancellationToken) => wearable.Link.Read(characteristic, cancellationToken);

        public void Write(int characteristic, ReadOnlySpan<byte> value, CancellationToken cancellationToken)
        {
            if (characteristic == GattTable.Control && value[0] == (byte)ControlOpcode.SyncRun && Cuts < SyncCutTests.Cuts)
            {
                Cuts++;
                wearable.Chip.Radio.DisconnectAt(wearable.Chip.NowUs + 20_000 + _random.Next(80_000));
            }

            wearable.Link.Write(characteristic, value, cancellationToken);
        }

        public bool TryReceive(TimeSpan timeout, out ReceivedPacket? packet, CancellationToken cancellationToken) =>
            wearable.Link.TryReceive(timeout, out packet, cancellationToken);

        public void Dispose()
        {
        }
    }
}
