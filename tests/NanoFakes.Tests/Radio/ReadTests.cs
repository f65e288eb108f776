using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class ReadTests
{
    [TestMethod]
    public void A_read_comes_to_the_handler_and_its_value_to_the_central()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        uint length = 0;
        bench.OnRead = args =>
        {
            GattReadRequest request = args.GetRequest();
            request.RespondWithValue(new Buffer([1, 2, 3, 4]) { Length = 3 });
            length = request.Length;
            Assert.IsNull(args.Session);
        };

        CentralRequest read = bench.Finish(bench.Radio.Read(RadioBench.Asked));

        Assert.AreEqual(0, read.Error);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, read.Value);
        Assert.AreEqual(3u, length);
        Assert.AreEqual(0, bench.Radio.LateAnswers);
    }

    [TestMethod]
    public void A_read_can_be_refused_with_an_ATT_error()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnRead = args => args.GetRequest().RespondWithProtocolError(GattProtocolError.InsufficientAuthorization);

        CentralRequest read = bench.Finish(bench.Radio.Read(RadioBench.Asked));

        Assert.AreEqual(0x08, read.Error);
        Assert.IsEmpty(read.Value);
    }

    [TestMethod]
    public void A_read_nobody_answers_fails_after_2_s()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        long beginUs = bench.Chip.NowUs;

        CentralRequest read = bench.Finish(bench.Radio.Read(RadioBench.Asked));

        Assert.AreEqual(CentralRequest.UnlikelyError, read.Error);
        Assert.IsInRange(2_000_000L, 2_050_000L, bench.Chip.NowUs - beginUs);
    }

    [TestMethod]
    public void A_static_value_goes_before_the_handler()
    {
        int asked = 0;
        using var bench = new RadioBench(beforeAdvertising: bench => bench.Create(
            GattCharacteristicUuids.RscFeature,
            new() { CharacteristicProperties = GattCharacteristicProperties.Read, StaticValue = new Buffer([7]) }).ReadRequested += (_, _) => asked++);
        bench.Radio.TryConnect();

        CollectionAssert.AreEqual(new byte[] { 7 }, bench.Finish(bench.Radio.Read(GattCharacteristicUuids.RscFeature)).Value);
        Assert.AreEqual(0, asked);
    }

    [TestMethod]
    [DataRow(21, 1)]
    [DataRow(22, 2)]
    [DataRow(50, 3)]
    public void A_long_value_is_read_in_parts_of_the_MTU_less_1_and_the_handler_asked_for_each(int bytes, int expectedQuestions)
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        byte[] value = [.. Enumerable.Range(0, bytes).Select(index => (byte)index)];
        int questions = 0;
        bench.OnRead = args =>
        {
            questions++;
            args.GetRequest().RespondWithValue(new Buffer(value));
        };

        CentralRequest read = bench.Finish(bench.Radio.Read(RadioBench.Asked));

        CollectionAssert.AreEqual(value, read.Value);
        Assert.AreEqual(expectedQuestions, questions);
    }

    [TestMethod]
    public void A_value_that_changes_between_its_parts_comes_torn_and_one_that_shrinks_fails()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        byte question = 0;
        int bytes = 32;
        bench.OnRead = args => args.GetRequest().RespondWithValue(new Buffer([.. Enumerable.Repeat(++question, bytes)]));

        byte[] torn = bench.Finish(bench.Radio.Read(RadioBench.Asked)).Value;
        CollectionAssert.AreEqual(Enumerable.Repeat((byte)1, 22).Concat(Enumerable.Repeat((byte)2, 10)).ToArray(), torn);
        bench.OnRead = args =>
        {
            args.GetRequest().RespondWithValue(new Buffer(new byte[bytes]));
            bytes = 5;
        };

        Assert.AreEqual(CentralRequest.InvalidOffset, bench.Finish(bench.Radio.Read(RadioBench.Asked)).Error);
    }

    [TestMethod]
    public void A_null_buffer_fails_in_managed_code_before_the_stack_hears_of_it()
    {
        using var bench = new RadioBench();
        bench.Radio.TryConnect();
        bench.OnRead = args => Assert.ThrowsExactly<NullReferenceException>(() => args.GetRequest().RespondWithValue(null));

        CentralRequest read = bench.Finish(bench.Radio.Read(RadioBench.Asked));

        Assert.AreEqual(CentralRequest.UnlikelyError, read.Error);
        Assert.IsFalse(bench.Radio.IsBroken);
    }

    [TestMethod]
    [DataRow(GattProtectionLevel.Plain, 0, 0)]
    [DataRow(GattProtectionLevel.EncryptionRequired, CentralRequest.InsufficientAuthentication, 0)]
    [DataRow(GattProtectionLevel.AuthenticationRequired, CentralRequest.InsufficientAuthentication, CentralRequest.InsufficientAuthentication)]
    [DataRow(
        GattProtectionLevel.EncryptionAndAuthenticationRequired, CentralRequest.InsufficientAuthentication, CentralRequest.InsufficientAuthentication)]
    public void Protection_levels_guard_reads_and_Just_Works_never_authenticates(GattProtectionLevel level, int openError, int pairedError)
    {
        int asked = 0;
        using var bench = new RadioBench(beforeAdvertising: bench => bench.Create(
            GattCharacteristicUuids.RscFeature,
            new() { CharacteristicProperties = GattCharacteristicProperties.Read, ReadProtectionLevel = level }).ReadRequested += (_, args) =>
            {
                asked++;
                args.GetRequest().RespondWithValue(new Buffer([1]));
            });
        bench.Radio.TryConnect();

        Assert.AreEqual(openError, bench.Finish(bench.Radio.Read(GattCharacteristicUuids.RscFeature)).Error);
        bench.Finish(bench.Radio.Pair());
        Assert.AreEqual(pairedError, bench.Finish(bench.Radio.Read(GattCharacteristicUuids.RscFeature)).Error);
        Assert.AreEqual((openError == 0 ? 1 : 0) + (pairedError == 0 ? 1 : 0), asked);
    }
}
