namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>Bytes as upper-case hex digits.</summary>
    public static class Hex
    {
        private const string Digits = "0123456789ABCDEF";

        public static byte[] Bytes(string hex)
        {
            byte[] bytes = new byte[hex.Length / 2];
            for (int index = 0; index < bytes.Length; index++)
            {
                bytes[index] = (byte)(Digits.IndexOf(hex[2 * index]) * 16 + Digits.IndexOf(hex[2 * index + 1]));
            }

            return bytes;
        }

        public static string Text(byte[] bytes, int length)
        {
            char[] text = new char[2 * length];
            for (int index = 0; index < length; index++)
            {
                text[2 * index] = Digits[bytes[index] >> 4];
                text[2 * index + 1] = Digits[bytes[index] & 15];
            }

            return new string(text);
        }

        /// <summary>The bytes with one of them replaced.</summary>
        public static byte[] With(string hex, int offset, int value)
        {
            byte[] bytes = Bytes(hex);
            bytes[offset] = (byte)value;
            return bytes;
        }

        /// <summary>The bytes cut, or filled up with 0, to a length.</summary>
        public static byte[] OfLength(string hex, int length)
        {
            byte[] bytes = Bytes(hex);
            byte[] result = new byte[length];
            for (int index = 0; index < length && index < bytes.Length; index++)
            {
                result[index] = bytes[index];
            }

            return result;
        }
    }
}
