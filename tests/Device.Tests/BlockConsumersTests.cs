namespace GluteSense.Device.Tests;

[TestClass]
public sealed class BlockConsumersTests
{
    [TestMethod]
    public void Each_part_is_found_where_it_was_put() => OnChip.Run(() =>
    {
        var parts = new Parts();
        var consumers = new BlockConsumers(parts.Reports, parts.Care, parts.Recorder, parts.Check);
        Assert.AreSame(parts.Reports, consumers.Reports);
        Assert.AreSame(parts.Care, consumers.Care);
        Assert.AreSame(parts.Recorder, consumers.Recorder);
        Assert.AreSame(parts.Check, consumers.Check);
    });
}
