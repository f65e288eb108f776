using GluteSense.Host.Links;
using GluteSense.Ownership;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Makes a connected device accept this host: proves with the owner key, or becomes the owner in the window that the device's button
/// opens (PROTOCOL.md section 7). Before that the device notifies nothing and takes no command.
/// </summary>
public sealed class OwnerHandshake
{
    /// <summary>What the wearer is asked for when the device has to be claimed.</summary>
    public const string ButtonRequest = "Hold the device's button for three seconds, until its light shows that it accepts an owner";

    // The device decides between two blocks.
    private static readonly TimeSpan DecisionTimeout = TimeSpan.FromSeconds(2);

    // After a claim the device erases what it held of the last owner and writes the key to its flash.
    private static readonly TimeSpan ClaimTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PollPeriod = TimeSpan.FromMilliseconds(100);

    // Time to find the button and hold it.
    private static readonly TimeSpan ButtonTimeout = TimeSpan.FromSeconds(60);

    private readonly ILink _link;
    private readonly IOwnerKeys _keys;

    /// <summary>Wires a handshake.</summary>
    /// <param name="link">The link to the device.</param>
    /// <param name="keys">Where the device's key is kept.</param>
    public OwnerHandshake(ILink link, IOwnerKeys keys)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(keys);
        _link = link;
        _keys = keys;
    }

    /// <summary>Proves ownership. Claims the device first when it has no owner, or when it is told to.</summary>
    /// <param name="claims">True to become the owner even if there is one; the device then erases what it holds of that one.</param>
    /// <param name="askForButton">Asks the wearer to hold the button (<see cref="ButtonRequest"/>), when it is needed; must not wait for it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SessionException">The device does not accept this host; the message says what to do.</exception>
    /// <exception cref="LinkException">The link was lost.</exception>
    public void Authorise(bool claims, Action askForButton, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(askForButton);
        OwnerStatePacket state = Read(cancellationToken);
        if (state.IsAuthorised)
        {
            return;
        }

        if (claims || !state.HasOwner)
        {
            Claim(state, askForButton, cancellationToken);
        }
        else if (_keys.TryLoad(out OwnerKey key))
        {
            Prove(
                key,
                DecisionTimeout,
                "The device has another owner key than this computer. Use the computer that owns it, or claim the device: hold its button for " +
                "three seconds while claiming. It then forgets calibration and runs of its owner.",
                cancellationToken);
        }
        else
        {
            throw new SessionException(
                "The device has an owner already, and this computer has no key for it. Copy the key from the computer that owns it, or claim " +
                "the device: hold its button for three seconds while claiming. It then forgets calibration and runs of its owner.");
        }
    }

    private void Claim(OwnerStatePacket state, Action askForButton, CancellationToken cancellationToken)
    {
        // Kept before the device learns it: a crash in between costs nothing, the other order would lock everybody out.
        if (!_keys.TryLoad(out OwnerKey key))
        {
            key = OwnerKey.Create();
            _keys.Save(key);
        }

        if (!state.IsWindowOpen)
        {
            askForButton();
            WaitForWindow(cancellationToken);
        }

        Write(OwnerOpcode.Claim, key.ToBytes(), cancellationToken);
        string refusal = "The device did not take this computer as its owner. Hold its button for three seconds and claim it again.";
        if (!WaitFor(now => now.HasOwner && !now.IsWindowOpen, ClaimTimeout, cancellationToken))
        {
            throw new SessionException(refusal);
        }

        Prove(key, ClaimTimeout, refusal, cancellationToken);
    }

    private void Prove(OwnerKey key, TimeSpan timeout, string refusal, CancellationToken cancellationToken)
    {
        OwnerStatePacket state = new();
        if (!WaitFor(now => HasNonce(state = now), timeout, cancellationToken))
        {
            throw new SessionException("The device gave no challenge to prove ownership with. Switch it off and on and try again.");
        }

        int failedBefore = state.FailedAttempts;
        Write(OwnerOpcode.Prove, key.Prove(state.Nonce), cancellationToken);
        if (!WaitFor(now => (state = now).IsAuthorised || now.FailedAttempts > failedBefore, timeout, cancellationToken))
        {
            throw new SessionException("The device did not judge the proof of ownership in time. Is it still in range? Try again.");
        }

        if (!state.IsAuthorised)
        {
            throw new SessionException(refusal);
        }
    }

    private void WaitForWindow(CancellationToken cancellationToken)
    {
        // A device sheds whoever has not proved himself within 30 s; a wearer may take longer to find the button.
        TimeSpan end = _link.Now + ButtonTimeout;
        int reconnects = (int)(ButtonTimeout / TimeSpan.FromMilliseconds(CentralRecord.GraceMs));
        while (_link.Now < end)
        {
            try
            {
                if (Read(cancellationToken).IsWindowOpen)
                {
                    return;
                }

                Pause(cancellationToken);
            }
            catch (LinkException) when (!_link.IsConnected && reconnects > 0)
            {
                reconnects--;
                _link.Connect(cancellationToken);
            }
        }

        throw new SessionException("The button was not held for three seconds within a minute. Start again, then hold it until the light changes.");
    }

    private bool WaitFor(Predicate<OwnerStatePacket> condition, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeSpan end = _link.Now + timeout;
        while (!condition(Read(cancellationToken)))
        {
            if (_link.Now >= end)
            {
                return false;
            }

            Pause(cancellationToken);
        }

        return true;
    }

    /// <summary>Nothing can arrive meanwhile: nothing is notified before the proof.</summary>
    private void Pause(CancellationToken cancellationToken) => _link.TryReceive(PollPeriod, out _, cancellationToken);

    private static bool HasNonce(OwnerStatePacket state) => state.Nonce.Any(value => value != 0);

    private void Write(OwnerOpcode opcode, byte[] value, CancellationToken cancellationToken)
    {
        OwnerWrite write = new() { Opcode = opcode };
        value.CopyTo(write.Value, 0);
        byte[] bytes = new byte[OwnerWrite.Length];
        write.Encode(bytes);
        _link.Write(GattTable.Owner, bytes, cancellationToken);
    }

    private OwnerStatePacket Read(CancellationToken cancellationToken)
    {
        byte[] bytes = ReadBytes(cancellationToken);
        ProtocolVersionCheck.Require(bytes);
        OwnerStatePacket state = new();
        return state.TryDecode(bytes, bytes.Length)
            ? state
            : throw new SessionException("The device's owner characteristic can not be read: is its firmware a GluteSense release?");
    }

    private byte[] ReadBytes(CancellationToken cancellationToken)
    {
        try
        {
            return _link.Read(GattTable.Owner, cancellationToken);
        }
        catch (LinkException) when (_link.IsConnected)
        {
            RequireKnownVersion(cancellationToken);
            throw;
        }
    }

    /// <summary>Version 1 had no owner characteristic, but let everybody read its facts, which begin with the version.</summary>
    private void RequireKnownVersion(CancellationToken cancellationToken)
    {
        try
        {
            ProtocolVersionCheck.Require(_link.Read(GattTable.Info, cancellationToken));
        }
        catch (LinkException)
        {
            // It has no facts for us either: the first refusal tells more.
        }
    }
}
