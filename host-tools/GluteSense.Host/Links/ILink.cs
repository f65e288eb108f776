using GluteSense.Host.Sessions;

namespace GluteSense.Host.Links;

/// <summary>
/// One connection to one device. Simulated, recorded and real links look the same; <see cref="Now"/> is the link's own clock, so that a
/// virtual device may run faster than the wall clock.
/// </summary>
/// <remarks>Used by one thread. Characteristics are named by their short ids (<see cref="Protocol.GattTable"/>).</remarks>
public interface ILink : IDisposable
{
    /// <summary>What this link leads to, for people.</summary>
    string Description { get; }

    /// <summary>Time on the link's clock since the link was made.</summary>
    TimeSpan Now { get; }

    /// <summary>ATT MTU in force; 23 before an exchange.</summary>
    int Mtu { get; }

    /// <summary>True between <see cref="Connect"/> and the loss of the link.</summary>
    bool IsConnected { get; }

    /// <summary>Finds the device, connects, exchanges the MTU and encrypts the link.</summary>
    /// <exception cref="LinkException">No device answers, or it is taken.</exception>
    void Connect(CancellationToken cancellationToken);

    /// <summary>Subscribes to a characteristic's notifications.</summary>
    /// <exception cref="LinkException">The device refused, or the link is lost.</exception>
    void Subscribe(int characteristic, CancellationToken cancellationToken);

    /// <summary>Reads a characteristic.</summary>
    /// <exception cref="LinkException">The device refused, or the link is lost.</exception>
    byte[] Read(int characteristic, CancellationToken cancellationToken);

    /// <summary>Writes a characteristic, with response.</summary>
    /// <exception cref="LinkException">The device refused, or the link is lost.</exception>
    void Write(int characteristic, ReadOnlySpan<byte> value, CancellationToken cancellationToken);

    /// <summary>Waits for the next notification at most so long on the link's clock; false when none came.</summary>
    /// <exception cref="LinkException">The link is lost; notifications that came before are given out first.</exception>
    bool TryReceive(TimeSpan timeout, out ReceivedPacket? packet, CancellationToken cancellationToken);
}
