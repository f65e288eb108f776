using System.Security.Cryptography;
using System.Text;
using GluteSense.Host.Links;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;

namespace GluteSense.Simulator.Tests.Device;

/// <summary>An owner as PROTOCOL.md section 7 has it: claims a wearable once, and proves itself in every connection.</summary>
internal sealed class Owner(VirtualWearable wearable)
{
    private const int AuthorisedFlag = 4;
    private const int HasOwnerFlag = 1;

    private readonly byte[] _key = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];
    private bool _hasClaimed;

    /// <summary>Makes a connection the owner's; the first time by button and claim.</summary>
    public void Authorise(ILink link)
    {
        if (!_hasClaimed)
        {
            Press(TimeSpan.FromSeconds(3.5));
            link.Write(GattTable.Owner, [2, .. _key], CancellationToken.None);
            ReadUntil(link, state => (state[1] & HasOwnerFlag) != 0, "claiming");
            _hasClaimed = true;
        }

        byte[] challenge = ReadUntil(link, state => state.AsSpan(4).ContainsAnyExcept((byte)0), "waiting for a nonce");
        link.Write(GattTable.Owner, [1, .. Proof(challenge[4..])], CancellationToken.None);
        ReadUntil(link, state => (state[1] & AuthorisedFlag) != 0, "proving ownership");
    }

    /// <summary>Holds the button, however often the radio hands back meanwhile.</summary>
    public void Press(TimeSpan duration)
    {
        // A level counts when two polls have seen it, and a press when a release was seen since the start.
        LetPass(TimeSpan.FromMilliseconds(150));
        wearable.Chip.Pins.SetInput(Board.ButtonPin, false);
        LetPass(duration);
        wearable.Chip.Pins.SetInput(Board.ButtonPin, true);
        LetPass(TimeSpan.FromMilliseconds(150));
    }

    private byte[] Proof(byte[] nonce)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes("GluteSense owner 1"), .. nonce];
        return HMACSHA256.HashData(_key, message)[..16];
    }

    private void LetPass(TimeSpan duration)
    {
        long endUs = wearable.Chip.NowUs + (long)duration.TotalMicroseconds;
        while (wearable.Chip.NowUs < endUs)
        {
            wearable.Chip.RunUntil(endUs);
        }
    }

    private static byte[] ReadUntil(ILink link, Func<byte[], bool> isDone, string what)
    {
        // Claiming writes to the flash, which may take half a second.
        TimeSpan end = link.Now + TimeSpan.FromSeconds(3);
        byte[] state;
        do
        {
            state = link.Read(GattTable.Owner, CancellationToken.None);
        }
        while (!isDone(state) && link.Now < end);
        return isDone(state) ? state : throw new TimeoutException($"No success {what}.");
    }
}
