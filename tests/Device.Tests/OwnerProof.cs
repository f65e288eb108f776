using System.Security.Cryptography;
using System.Text;

namespace GluteSense.Device.Tests;

/// <summary>The proof of PROTOCOL.md section 7.2, by the framework's HMAC.</summary>
internal static class OwnerProof
{
    public static readonly byte[] Key = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];

    public static byte[] Of(byte[] key, byte[] nonce)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes("GluteSense owner 1"), .. nonce];
        return HMACSHA256.HashData(key, message)[..16];
    }
}
