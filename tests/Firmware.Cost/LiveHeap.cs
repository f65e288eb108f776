namespace GluteSense.CostMeter;

/// <summary>What the firmware keeps alive on the managed heap of the 32-bit VM: everything that can be reached, and nothing that is garbage.</summary>
/// <param name="Classes">By class of the firmware, the largest first.</param>
/// <param name="StackBytes">What threads beside the main one have allocated: it is alive on their stacks.</param>
/// <param name="VendorObjects">Objects of the vendor's libraries, by type. Their sizes are the libraries' affair and in no sum.</param>
public sealed record LiveHeap(IReadOnlyList<HeapClass> Classes, long StackBytes, IReadOnlyDictionary<string, int> VendorObjects)
{
    /// <summary>All of the firmware's bytes.</summary>
    public long Bytes => Classes.Sum(one => one.Bytes) + StackBytes;
}
