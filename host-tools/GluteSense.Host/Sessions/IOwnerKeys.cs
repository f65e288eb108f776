namespace GluteSense.Host.Sessions;

/// <summary>Keeps the owner key of one device.</summary>
public interface IOwnerKeys
{
    /// <summary>The key; false when there is none yet.</summary>
    /// <exception cref="SessionException">What is kept is no key, or it is not safe there; the message says what to do.</exception>
    /// <exception cref="IOException">It can not be read.</exception>
    bool TryLoad(out OwnerKey key);

    /// <summary>Keeps a key in place of the last one, durably: it is called before the device learns the key.</summary>
    /// <exception cref="IOException">It can not be written.</exception>
    void Save(OwnerKey key);
}
