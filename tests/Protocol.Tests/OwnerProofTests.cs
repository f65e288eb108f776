using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GluteSense.Ownership;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Protocol.Tests;

/// <summary>The proofs of the vectors, which a central has to make and the device to accept.</summary>
[TestClass]
public class OwnerProofTests
{
    public static IEnumerable<object[]> Proofs =>
        Vectors.File["proofs"]!.AsArray().Select(row => new object[] { Text(row!, "name"), Text(row!, "key"), Text(row!, "nonce"), Text(row!, "proof") });

    [TestMethod]
    [DynamicData(nameof(Proofs))]
    public void ProofIsTheFirstHalfOfTheHmacOfLabelAndNonce(string name, string key, string nonce, string proof)
    {
        byte[] message = [.. "GluteSense owner 1"u8, .. Convert.FromHexString(nonce)];

        byte[] mac = HMACSHA256.HashData(Convert.FromHexString(key), message);

        Assert.AreEqual(proof, Convert.ToHexString(mac, 0, OwnerWrite.ValueLength), name);
    }

    [TestMethod]
    [DynamicData(nameof(Proofs))]
    public void DeviceAcceptsTheProofForItsNonceAndNoOther(string name, string key, string nonce, string proof)
    {
        byte[] right = Convert.FromHexString(proof);
        byte[] wrong = [.. right];
        wrong[15] ^= 1;

        Assert.IsTrue(Judge(key, nonce, right), name);
        Assert.IsFalse(Judge(key, nonce, wrong), name);
    }

    private static bool Judge(string key, string nonce, byte[] proof)
    {
        OwnerChallenge challenge = new();
        Assert.IsTrue(challenge.Renew(Convert.FromHexString(nonce)));
        Assert.IsTrue(challenge.Begin(proof));
        return challenge.Complete(HMACSHA256.HashData(Convert.FromHexString(key), challenge.Message));
    }

    private static string Text(JsonNode row, string name) => row[name]!.GetValue<string>();
}
