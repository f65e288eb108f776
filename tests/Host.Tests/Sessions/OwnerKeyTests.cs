using System.Security.Cryptography;
using System.Text;
using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class OwnerKeyTests
{
    private const string Text = "0123-4567-89AB-CDEF-FEDC-BA98-7654-3210";

    [TestMethod]
    public void The_text_form_gives_the_same_key_back()
    {
        OwnerKey key = OwnerKey.Create();

        Assert.IsTrue(OwnerKey.TryParse(key.ToText(), out OwnerKey read));
        CollectionAssert.AreEqual(key.ToBytes(), read.ToBytes());
        Assert.HasCount(OwnerKey.Length, key.ToBytes());
    }

    [TestMethod]
    [DataRow(Text)]
    [DataRow("0123456789abcdeffedcba9876543210")]
    [DataRow(" 0123-4567 89ab-cdef\tFEDC-BA98-7654-3210\r\n")]
    public void Groups_blanks_and_case_do_not_matter(string text)
    {
        Assert.IsTrue(OwnerKey.TryParse(text, out OwnerKey key));
        Assert.AreEqual(Text, key.ToText());
        CollectionAssert.AreEqual(new byte[] { 0x01, 0x23, 0x45, 0x67 }, key.ToBytes()[..4]);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("0123-4567-89AB-CDEF-FEDC-BA98-7654-321")]
    [DataRow("0123-4567-89AB-CDEF-FEDC-BA98-7654-32100")]
    [DataRow("0123-4567-89AB-CDEF-FEDC-BA98-7654-32G0")]
    [DataRow("0000-0000-0000-0000-0000-0000-0000-0000")]
    public void What_is_no_key_is_refused(string text)
    {
        Assert.IsFalse(OwnerKey.TryParse(text, out _));
    }

    [TestMethod]
    public void A_proof_is_the_beginning_of_the_keyed_hash_of_label_and_nonce()
    {
        OwnerKey.TryParse(Text, out OwnerKey key);
        byte[] nonce = [.. Enumerable.Range(200, 16).Select(value => (byte)value)];

        byte[] proof = key.Prove(nonce);

        using HMACSHA256 hmac = new(Convert.FromHexString(Text.Replace("-", "", StringComparison.Ordinal)));
        byte[] expected = hmac.ComputeHash([.. Encoding.ASCII.GetBytes("GluteSense owner 1"), .. nonce]);
        CollectionAssert.AreEqual(expected[..16], proof);
    }

    [TestMethod]
    public void Keys_differ_and_do_not_show_themselves()
    {
        OwnerKey key = OwnerKey.Create();

        Assert.AreNotEqual(key.ToText(), OwnerKey.Create().ToText());
        Assert.DoesNotContain(key.ToText()[..4], $"{key}");
    }
}
