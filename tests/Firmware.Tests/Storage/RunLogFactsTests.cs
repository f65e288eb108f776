using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RunLogFactsTests
    {
        // Version 1.2.3, board 1, 50 ms, 500 Hz, 805 664 nV, gain 1000, MVIC, fading, 1 767 225 600 s (1 January 2026);
        // references 3000, 3001, none, 3003; rests 1000, 1001, 1002, unknown.
        private const string Example = "2C0102030132F401204B0C00E803030200B95569B80BB90BFFFFBB0BE8030000E9030000EA030000FFFFFFFF";

        [TestMethod]
        public void BytesAreAsDescribed()
        {
            byte[] buffer = new byte[60];

            Assert.AreEqual(47, new RunLogSamples(0).Facts.Encode(buffer, 3));
            Assert.AreEqual("000000" + Example, Hex.Text(buffer, 47));
        }

        [TestMethod]
        public void EveryFactComesBack()
        {
            RunLogFacts facts = new RunLogFacts();

            Assert.AreEqual(44, facts.Decode(Hex.Bytes(Example), 0, 44));
            AssertExample(facts);
        }

        [TestMethod]
        public void LongerFactsOfANewerVersionGiveTheKnownPart()
        {
            RunLogFacts facts = new RunLogFacts();
            byte[] bytes = Hex.With(Example + "ABCDEF00", 0, 47);

            Assert.AreEqual(47, facts.Decode(bytes, 0, 48));
            AssertExample(facts);
        }

        [TestMethod]
        public void CutOrShortFactsAreNone()
        {
            for (int end = 0; end < 44; end++)
            {
                Assert.AreEqual(-1, new RunLogFacts().Decode(Hex.Bytes(Example), 0, end));
            }

            Assert.AreEqual(-1, new RunLogFacts().Decode(Hex.With(Example, 0, 43), 0, 44));
            Assert.AreEqual(-1, new RunLogFacts().Decode(Hex.With(Example, 0, 45), 0, 44));
        }

        private static void AssertExample(RunLogFacts facts)
        {
            Assert.AreEqual(1, facts.FirmwareMajor);
            Assert.AreEqual(2, facts.FirmwareMinor);
            Assert.AreEqual(3, facts.FirmwarePatch);
            Assert.AreEqual(1, facts.Board);
            Assert.AreEqual(50, facts.BlockMs);
            Assert.AreEqual(500, facts.RateHz);
            Assert.AreEqual(805664, facts.NanovoltsPerCount);
            Assert.AreEqual(1000, facts.FrontEndGain);
            Assert.AreEqual(3, facts.ReferenceKind);
            Assert.AreEqual(2, facts.CuePlan);
            Assert.AreEqual(1767225600, facts.EpochSeconds);
            for (int channel = 0; channel < 4; channel++)
            {
                Assert.AreEqual(channel == 2 ? -1 : 3000 + channel, facts.ReferenceRmsQ4[channel]);
                Assert.AreEqual(channel == 3 ? -1 : 1000 + channel, facts.RestVarianceQ8[channel]);
            }
        }
    }
}
