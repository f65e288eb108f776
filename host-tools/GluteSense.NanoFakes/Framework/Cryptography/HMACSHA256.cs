using System;
using GluteSense.NanoFakes;
using Genuine = System.Security.Cryptography;

namespace NanoFakes.System.Security.Cryptography
{
    /// <summary>System.Security.Cryptography.HMACSHA256 of nanoFramework: the genuine sum, by native code on the device (mbedTLS).</summary>
    public class HMACSHA256 : IDisposable
    {
        /// <summary>SHA-256 of one 64-byte block in native code, about 75 cycles a byte at 240 MHz. An assumption until a board is measured.</summary>
        private const int BlockNs = 20_000;

        private const int BlockBytes = 64;

        private byte[] _key;
        private byte[] _hash;
        private bool _disposed;

        /// <summary>Takes 64 random bytes as the key.</summary>
        public HMACSHA256()
        {
            _key = new byte[BlockBytes];
            new Random().NextBytes(_key);
        }

        /// <summary>Takes a key; it is not copied, and Dispose erases it.</summary>
        public HMACSHA256(byte[] key)
        {
            ArgumentNullException.ThrowIfNull(key);
            _key = key;
        }

        /// <summary>The last sum.</summary>
        public byte[] Hash
        {
            get
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return (byte[])_hash.Clone();
            }
        }

        /// <summary>The key; a copy.</summary>
        public byte[] Key
        {
            get => (byte[])_key.Clone();
            set => _key = (byte[])value.Clone();
        }

        /// <summary>32 bytes.</summary>
        public static byte[] HashData(byte[] key, byte[] source)
        {
            ArgumentNullException.ThrowIfNull(key);
            ArgumentNullException.ThrowIfNull(source);
            VirtualChip chip = VirtualChip.Current;
            chip.Charge(VendorCost.Other);

            // Key block and message inside, key block and sum outside, each message padded by at least nine bytes.
            chip.ChargeNs((4 + (source.Length + 8) / BlockBytes) * (long)BlockNs);
            return Genuine.HMACSHA256.HashData(key, source);
        }

        /// <summary>32 bytes.</summary>
        public byte[] ComputeHash(byte[] buffer)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _hash = HashData(_key, buffer);
            return (byte[])_hash.Clone();
        }

        /// <summary>Erases the key.</summary>
        public void Dispose()
        {
            if (!_disposed)
            {
                Array.Clear(_key);
                _key = null;
                _disposed = true;
            }
        }
    }
}
