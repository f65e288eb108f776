using System.Text;
using GluteSense.Hardware.Print;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Print;

[TestClass]
public sealed class KicadPdfTests
{
    private const string Frame = "BT (KiCad) Tj ET\nBT (E.D.A.) Tj ET\nBT (9.0.8) Tj ET\n";

    [TestMethod]
    public void Pages_and_version_are_read()
    {
        KicadPdf document = Pdf(Frame + "BT (R1) Tj ET\n", "0 0 m\n1 1 l\n");

        Assert.HasCount(2, document.Pages);
        Assert.AreEqual("0 0 m\n1 1 l\n", document.Pages[1]);
        Assert.AreEqual("9.0.8", document.Version);
    }

    [TestMethod]
    public void Words_are_sorted_without_the_version()
    {
        KicadPdf document = Pdf(Frame + "BT (R2) Tj ET\nBT (R1) Tj ET\nBT (\\(in\\)) Tj ET");

        CollectionAssert.AreEqual(new[] { "E.D.A.", "KiCad", "R1", "R2", "\\(in\\)" }, document.WordsOf(0).ToArray());
    }

    [TestMethod]
    public void A_frame_without_version_has_none() => Assert.IsNull(Pdf("BT (9.0.8) Tj ET\n").Version);

    [TestMethod]
    public void What_is_no_pdf_or_not_whole_is_refused()
    {
        Assert.ThrowsExactly<FormatException>(() => new KicadPdf(Encoding.Latin1.GetBytes("PDF")));
        Assert.ThrowsExactly<FormatException>(() => new KicadPdf(Encoding.Latin1.GetBytes("%PDF-1.5\nstream\nnothing packed\nendstream\n")));
    }

    private static KicadPdf Pdf(params string[] pages) => new(PdfFile.Of(pages));
}
