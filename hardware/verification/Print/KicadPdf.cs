using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace GluteSense.Hardware.Print;

/// <summary>
/// The page contents of a PDF that KiCad wrote. Two exports of one schematic by one version of KiCad differ in nothing but the date in the document's
/// information, which is not part of a page (tried with 9.0.8). Each page carries KiCad's version in its frame.
/// </summary>
public sealed partial class KicadPdf
{
    private static readonly Encoding _bytes = Encoding.Latin1;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The file.</param>
    /// <exception cref="FormatException">It is no PDF, or a page can not be unpacked.</exception>
    public KicadPdf(byte[] document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string text = _bytes.GetString(document);
        if (!text.StartsWith("%PDF-", StringComparison.Ordinal))
        {
            throw new FormatException("This is no PDF.");
        }

        Pages = [.. Stream().Matches(text).Select(match => Unpack(_bytes.GetBytes(match.Groups[1].Value)))];
        Version = Pages.Select(page => Frame().Match(string.Join(' ', Words(page)))).FirstOrDefault(match => match.Success)?.Groups[1].Value;
    }

    /// <summary>Drawing operators of each page.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>The version of KiCad in the drawing frame, as "9.0.8"; null when the frame does not say it.</summary>
    public string? Version { get; }

    /// <summary>The words of a page, sorted, KiCad's version left out.</summary>
    /// <param name="page">Index of the page.</param>
    public IReadOnlyList<string> WordsOf(int page) => [.. Words(Pages[page]).Where(word => word != Version).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Words(string page) => Shown().Matches(page).Select(match => match.Groups[1].Value);

    private static string Unpack(byte[] packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var reader = new StreamReader(stream, _bytes);
            return reader.ReadToEnd();
        }
        catch (InvalidDataException exception)
        {
            throw new FormatException("A page of the PDF can not be unpacked: " + exception.Message, exception);
        }
    }

    [GeneratedRegex(@"stream\r?\n(.*?)\r?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Stream();

    [GeneratedRegex(@"\(((?:[^()\\]|\\.)*)\) Tj")]
    private static partial Regex Shown();

    [GeneratedRegex(@"KiCad E\.D\.A\. ([0-9][0-9A-Za-z.+~-]*)")]
    private static partial Regex Frame();
}
