using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Device;

/// <summary>A device with runs, a link to it, and a folder.</summary>
internal sealed class SyncBench : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly OwnerKeyMemory _keys = new();

    public SyncBench(params (int Run, byte[] Log)[] runs)
    {
        Folder = _folder.File("runs");
        Directory.CreateDirectory(Folder);
        Link = new FakeLink(Wearable);
        OwnerKey key = OwnerKey.Create();
        _keys.Save(key);
        Wearable.Owner.Key = key.ToBytes();
        foreach ((int run, byte[] log) in runs)
        {
            Wearable.Log.Runs.Add(run, log);
            Originals.Add(run, log);
        }
    }

    public FakeWearable Wearable { get; } = new();

    public FakeLink Link { get; }

    public string Folder { get; }

    public Dictionary<int, byte[]> Originals { get; } = [];

    public IReadOnlyList<SyncedRun> Sync(bool deletes = false, CancellationToken cancellationToken = default, List<SyncProgress>? progress = null)
    {
        return new LogSync(Link, new Nobody(), _keys, Folder) { Progress = progress is null ? null : new Collector(progress) }.Run(deletes, cancellationToken);
    }

    public bool Delete(int run) => new LogSync(Link, new Nobody(), _keys, Folder).Delete(run, CancellationToken.None);

    public string Stored(int run) => Path.Combine(Folder, $"run-{run}.gsrun");

    public string Part(int run) => Path.Combine(Folder, $"run-{run}.part");

    public void AssertStored(params int[] runs)
    {
        foreach (int run in runs)
        {
            CollectionAssert.AreEqual(Originals[run], File.ReadAllBytes(Stored(run)), $"run {run}");
        }
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Collector(List<SyncProgress> told) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => told.Add(value);
    }

    private sealed class Nobody : IWearer
    {
        public void Ask(WearerTask task) => throw new InvalidOperationException($"{task} should not have been asked for.");
    }
}
