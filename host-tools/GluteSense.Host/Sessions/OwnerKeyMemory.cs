namespace GluteSense.Host.Sessions;

/// <summary>Keeps a key until the program ends: enough for a virtual device, which forgets its owner then as well.</summary>
public sealed class OwnerKeyMemory : IOwnerKeys
{
    private OwnerKey? _key;

    /// <inheritdoc/>
    public bool TryLoad(out OwnerKey key)
    {
        key = _key!;
        return _key is not null;
    }

    /// <inheritdoc/>
    public void Save(OwnerKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }
}
