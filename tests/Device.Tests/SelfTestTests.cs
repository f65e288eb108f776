using System.Device.Adc;
using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class SelfTestTests
{
    [TestMethod]
    [DataRow(7)]
    [DataRow(21)]
    public void Its_times_are_those_of_the_chip(int nsPerInstruction)
    {
        ChipProfile profile = nsPerInstruction == 7 ? ChipProfile.Fast : ChipProfile.Slow;
        Assert.AreEqual(nsPerInstruction, profile.NsPerInstruction);
        SelfTest test = Run(profile, new Codes());

        // Here a poll costs its call alone, 1070 of the 1419 instructions with the loop: so much faster the interpreter looks.
        double instructionUs = nsPerInstruction * 1070.0 / 1419 / 1000;
        double readUs = 37 + 4138 * nsPerInstruction / 1000.0;
        double tickUs = 4 * readUs + 2000 * instructionUs;
        Assert.AreEqual(tickUs, test.TickUs, tickUs * 0.05);
        double stageUs = 59000 * instructionUs;
        Assert.AreEqual(stageUs, test.StageUs, stageUs * 0.05);
    }

    [TestMethod]
    [DataRow(0, 0, false)]
    [DataRow(Board.RailLowCode, Board.RailLowCode, false)]
    [DataRow(Board.RailLowCode, Board.RailLowCode + 1, true)]
    [DataRow(0, 2000, true)]
    public void The_front_end_has_no_supply_when_all_four_lie_at_the_lower_rail(int three, int rightHamstring, bool isPowered)
    {
        SelfTest test = Run(ChipProfile.Fast, new Codes((channel, _) => channel == Board.AdcRightHamstring ? rightHamstring : three));
        Assert.AreEqual(isPowered, test.FrontEndPowered);
    }

    private static SelfTest Run(ChipProfile profile, Codes codes)
    {
        var test = new SelfTest();
        OnChip.Run(new VirtualChip(profile, codes), () => test.Run(Parts.Inputs4(new AdcController())));
        return test;
    }
}
