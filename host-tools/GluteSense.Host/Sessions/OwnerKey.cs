using System.Security.Cryptography;
using GluteSense.Ownership;

namespace GluteSense.Host.Sessions;

/// <summary>The secret that its owner shares with a device: 16 bytes, not all 0. It shows itself in <see cref="ToText"/> only.</summary>
public sealed class OwnerKey
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = OwnerWrite.ValueLength;

    private const int GroupDigits = 4;

    private readonly byte[] _bytes;

    private OwnerKey(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <summary>Makes a new key from the system's source of secrets.</summary>
    public static OwnerKey Create() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads the text form: 32 hex digits, in groups or not; false for anything else, and for the key of zeros, which no device takes.</summary>
    public static bool TryParse(string text, out OwnerKey key)
    {
        ArgumentNullException.ThrowIfNull(text);
        key = null!;
        string digits = string.Concat(text.Where(letter => letter != '-' && !char.IsWhiteSpace(letter)));
        if (digits.Length != 2 * Length || !digits.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        byte[] bytes = Convert.FromHexString(digits);
        if (bytes.All(value => value == 0))
        {
            return false;
        }

        key = new OwnerKey(bytes);
        return true;
    }

    /// <summary>The key itself, to be stored or shown to its owner: "0123-4567-89AB-...", 32 hex digits in groups of four.</summary>
    public string ToText()
    {
        return string.Join('-', Convert.ToHexString(_bytes).Chunk(GroupDigits).Select(group => new string(group)));
    }

    /// <summary>The key itself, to be sent to the device that is claimed.</summary>
    public byte[] ToBytes() => (byte[])_bytes.Clone();

    /// <summary>The proof for a nonce: the first 16 bytes of HMAC-SHA-256(key, label, nonce).</summary>
    public byte[] Prove(ReadOnlySpan<byte> nonce)
    {
        byte[] message = [.. OwnerChallenge.Label, .. nonce];
        return HMACSHA256.HashData(_bytes, message)[..OwnerWrite.ValueLength];
    }

    /// <summary>Never the key: text for people ends in logs.</summary>
    public override string ToString() => "owner key";
}
