using GluteSense.CostModel;

namespace GluteSense.CostMeter;

/// <summary>What is alive of one class of the firmware: its objects, and the arrays, strings and delegates that were first found in them.</summary>
public sealed class HeapClass
{
    private const string Namespace = "GluteSense.";

    private readonly Dictionary<string, HeapBuffer> _buffers = [];

    /// <summary>Nothing yet.</summary>
    /// <param name="fullName">Name of the class with its namespace.</param>
    /// <param name="fieldCount">Instance fields, inherited ones too.</param>
    public HeapClass(string fullName, int fieldCount)
    {
        Name = fullName.StartsWith(Namespace, StringComparison.Ordinal) ? fullName[Namespace.Length..] : fullName;
        ObjectBytes = HeapSizes.BlockBytes * (1 + fieldCount);
    }

    /// <summary>Folder and name.</summary>
    public string Name { get; }

    /// <summary>The folder of the firmware; empty for Program and Board.</summary>
    public string Folder => Name.Contains('.', StringComparison.Ordinal) ? Name[..Name.IndexOf('.', StringComparison.Ordinal)] : "";

    /// <summary>Bytes of one object: a heap block, and one for each field.</summary>
    public int ObjectBytes { get; }

    /// <summary>Objects alive.</summary>
    public int Objects { get; private set; }

    /// <summary>What they hold, the largest first.</summary>
    public IEnumerable<HeapBuffer> Buffers => _buffers.Values.OrderByDescending(buffer => buffer.Bytes).ThenBy(buffer => buffer.Name, StringComparer.Ordinal);

    /// <summary>Bytes of the objects and of what they hold.</summary>
    public long Bytes => (long)Objects * ObjectBytes + _buffers.Values.Sum(buffer => buffer.Bytes);

    internal void AddObject() => Objects++;

    internal void AddBuffer(string name, long bytes)
    {
        HeapBuffer before = _buffers.GetValueOrDefault(name) ?? new HeapBuffer(name, 0, 0);
        _buffers[name] = before with { Count = before.Count + 1, Bytes = before.Bytes + bytes };
    }
}
