namespace GluteSense.CostMeter;

/// <summary>Arrays, strings or delegates of one kind that the objects of a class hold.</summary>
/// <param name="Name">The field with the array's type and length, or what it is.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Bytes">Bytes of all of them on the 32-bit VM.</param>
public sealed record HeapBuffer(string Name, int Count, long Bytes)
{
    /// <summary>Bytes of one, rounded down.</summary>
    public long BytesEach => Bytes / Count;
}
