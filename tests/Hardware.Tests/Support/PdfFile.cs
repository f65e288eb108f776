using System.IO.Compression;
using System.Text;

namespace GluteSense.Hardware.Tests.Support;

/// <summary>As much of a PDF as is read of it: packed page contents.</summary>
internal static class PdfFile
{
    public static byte[] Of(IEnumerable<string> pages)
    {
        string streams = string.Concat(pages.Select(page => $"1 0 obj\nstream\n{Encoding.Latin1.GetString(Packed(page))}\nendstream\nendobj\n"));
        return Encoding.Latin1.GetBytes("%PDF-1.5\n" + streams);
    }

    private static byte[] Packed(string page)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionMode.Compress))
        {
            stream.Write(Encoding.Latin1.GetBytes(page));
        }

        return packed.ToArray();
    }
}
