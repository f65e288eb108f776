using System.Security.Cryptography;
using System.Text;

namespace GluteSense.Host.Tests.Device;

/// <summary>Ownership as the protocol describes it, written down once more: nonce, HMAC, claim window.</summary>
internal sealed class FakeOwnerGate
{
    private byte[] _nonce = new byte[16];
    private byte[]? _write;
    private int _readsUntilDecision;
    private int _failedAttempts;
    private int _nonces;

    /// <summary>Key of the owner; null without one.</summary>
    public byte[]? Key { get; set; }

    /// <summary>True while the button's window is open.</summary>
    public bool IsWindowOpen { get; set; }

    /// <summary>True after a proof in this connection.</summary>
    public bool IsAuthorised { get; private set; }

    /// <summary>Reads that still show the old state after a write: the device decides between blocks.</summary>
    public int DecisionReads { get; set; } = 2;

    /// <summary>Claims taken so far.</summary>
    public int Claims { get; private set; }

    public void BeginConnection()
    {
        EndConnection();
        NewNonce();
    }

    public void EndConnection()
    {
        IsAuthorised = false;
        _failedAttempts = 0;
        _write = null;
        _nonce = new byte[16];
    }

    public byte[] Read()
    {
        if (_write is not null && _readsUntilDecision-- == 0)
        {
            Decide(_write);
            _write = null;
        }

        int flags = (Key is not null ? 1 : 0) | (IsWindowOpen ? 2 : 0) | (IsAuthorised ? 4 : 0);
        return [2, (byte)flags, (byte)_failedAttempts, 0, .. _nonce];
    }

    public void Write(byte[] value)
    {
        _write = value;
        _readsUntilDecision = DecisionReads;
    }

    private void Decide(byte[] write)
    {
        if (write.Length != 17)
        {
            return;
        }

        if (write[0] == 2 && IsWindowOpen)
        {
            Key = write[1..];
            IsWindowOpen = false;
            IsAuthorised = false;
            Claims++;
            NewNonce();
        }
        else if (write[0] == 1 && Key is not null)
        {
            byte[] message = [.. Encoding.ASCII.GetBytes("GluteSense owner 1"), .. _nonce];
            IsAuthorised = HMACSHA256.HashData(Key, message).AsSpan(0, 16).SequenceEqual(write.AsSpan(1));
            _failedAttempts += IsAuthorised ? 0 : 1;
            NewNonce();
        }
    }

    private void NewNonce()
    {
        _nonce = Key is null || IsAuthorised ? new byte[16] : [.. Enumerable.Range(++_nonces, 16).Select(value => (byte)(value * 37))];
    }
}
