using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SideVerdictTests
    {
        private const int BlockMs = 50;

        [TestMethod]
        public void SilentGluteOnGoodElectrodesIsReduced()
        {
            SideVerdict verdict = Begun();
            for (int rep = 0; rep < 10; rep++)
            {
                Assert.IsTrue(verdict.TryAdd(Rep(-9000 + rep * 300, 0), BlockMs, true));
            }

            Assert.AreEqual((int)VerdictValue.Reduced, (int)Judged(verdict, 0).Value);
        }

        [TestMethod]
        [DataRow(ChannelQuality.ElectrodeOff, (int)WithheldReason.ElectrodeOff)]
        [DataRow(ChannelQuality.Saturated, (int)WithheldReason.Saturated)]
        [DataRow(ChannelQuality.NoSignal, (int)WithheldReason.NoSignal)]
        [DataRow(ChannelQuality.ElectrodeOff | ChannelQuality.Saturated, (int)WithheldReason.ElectrodeOff)]
        public void SameSegmentsFromASpoiledChannelWithholdTheVerdict(int flags, int reason)
        {
            SideVerdict verdict = Begun();
            for (int rep = 0; rep < 10; rep++)
            {
                verdict.Note(flags);
                Assert.IsFalse(verdict.TryAdd(Rep(-9000 + rep * 300, 0), BlockMs, true));
            }

            VerdictPacket result = Judged(verdict, 0);
            Assert.AreEqual((int)VerdictValue.Withheld, (int)result.Value);
            Assert.AreEqual(reason, (int)result.Reason);
        }

        [TestMethod]
        [DataRow(ChannelQuality.NoSignal, (int)WithheldReason.NoSignal)]
        [DataRow(ChannelQuality.Saturated, (int)WithheldReason.Saturated)]
        [DataRow(ChannelQuality.NoisyAtRest, (int)WithheldReason.NoisyAtRest)]
        [DataRow(ChannelQuality.Mains, (int)WithheldReason.Mains)]
        [DataRow(ChannelQuality.WeakReference, (int)WithheldReason.WeakReference)]
        public void ChannelThatIsBadAtTheEndExplainsThatThereIsNoSegment(int flags, int reason)
        {
            VerdictPacket result = Judged(Begun(), flags);
            Assert.AreEqual(reason, (int)result.Reason);
        }

        [TestMethod]
        public void ElectrodeThatCameOffOnceWithholdsWhateverFollows()
        {
            SideVerdict verdict = Begun();
            verdict.Note(ChannelQuality.ElectrodeOff);
            Assert.IsFalse(verdict.TryAdd(Rep(0, 0), BlockMs, true));
            for (int rep = 0; rep < 20; rep++)
            {
                verdict.TryAdd(Rep(rep * 10, 0), BlockMs, true);
            }

            Assert.AreEqual((int)WithheldReason.ElectrodeOff, (int)Judged(verdict, 0).Reason);
        }

        [TestMethod]
        [DataRow(4, (int)WithheldReason.None)]
        [DataRow(5, (int)WithheldReason.Saturated)]
        public void RailsInMoreThanAFifthOfTheSegmentsWithhold(int spoiled, int reason)
        {
            SideVerdict verdict = Begun();
            for (int rep = 0; rep < 20; rep++)
            {
                verdict.Note(rep < spoiled ? ChannelQuality.Saturated : 0);
                Assert.AreEqual(rep >= spoiled, verdict.TryAdd(Rep(rep * 10, 0), BlockMs, true));
            }

            VerdictPacket result = Judged(verdict, 0);
            Assert.AreEqual(reason, (int)result.Reason);
            Assert.AreEqual(20 - spoiled, result.Count);
        }

        [TestMethod]
        public void SegmentsThatTheReferenceLearnedOrThatWereMoreThanHalfLeftOutAreNotCompared()
        {
            SideVerdict verdict = Begun();
            Assert.IsTrue(verdict.TryAdd(Rep(0, 0), BlockMs, false));

            // 2 s are 40 blocks, of which twenty may be missing.
            Assert.IsFalse(verdict.TryAdd(Rep(0, 21), BlockMs, true));
            Assert.IsTrue(verdict.TryAdd(Rep(0, 20), BlockMs, true));
            Assert.IsFalse(verdict.TryAdd(Rep(Measured.UnavailableLogRatio, 0), BlockMs, true));

            Assert.AreEqual(1, Judged(verdict, 0).Count);
        }

        [TestMethod]
        [DataRow(ChannelQuality.Mains)]
        [DataRow(ChannelQuality.NoisyAtRest)]
        [DataRow(ChannelQuality.WeakReference)]
        public void SegmentOfADisturbedChannelIsNeitherLearnedNorCompared(int flags)
        {
            SideVerdict verdict = Begun();
            verdict.Note(flags);
            Assert.IsFalse(verdict.TryAdd(Rep(0, 0), BlockMs, false));
            Assert.IsTrue(verdict.TryAdd(Rep(0, 0), BlockMs, false));
            verdict.Note(flags);
            Assert.IsFalse(verdict.TryAdd(Rep(0, 0), BlockMs, true));

            Assert.AreEqual(0, Judged(verdict, 0).Count);
        }

        [TestMethod]
        public void MainsInMostOfTheSegmentsWithholdsThoughItIsGoneAtTheEnd()
        {
            SideVerdict verdict = Begun();
            for (int rep = 0; rep < 12; rep++)
            {
                verdict.Note(rep < 6 ? ChannelQuality.Mains : 0);
                verdict.TryAdd(Rep(rep * 10, 0), BlockMs, true);
            }

            Assert.AreEqual((int)WithheldReason.Mains, (int)Judged(verdict, 0).Reason);
        }

        [TestMethod]
        public void NextSetStartsWithAClearRecord()
        {
            SideVerdict verdict = Begun();
            verdict.Note(ChannelQuality.ElectrodeOff);
            verdict.TryAdd(Rep(0, 0), BlockMs, true);
            verdict.Begin(false);
            for (int rep = 0; rep < 5; rep++)
            {
                verdict.TryAdd(Rep(rep, 0), BlockMs, true);
            }

            VerdictPacket result = Judged(verdict, 0);
            Assert.AreEqual((int)WithheldReason.None, (int)result.Reason);
            Assert.AreEqual(5, result.Count);
        }

        private static SideVerdict Begun()
        {
            SideVerdict verdict = new SideVerdict();
            verdict.Begin(false);
            return verdict;
        }

        private static VerdictPacket Judged(SideVerdict verdict, int flags)
        {
            ReferenceSet reference = new ReferenceSet(ReferenceSet.Reps);
            for (int rep = 0; rep < ReferenceSet.Reps; rep++)
            {
                reference.Add(rep * 30);
            }

            VerdictPacket result = new VerdictPacket();
            result.NormalisationQ12 = Measured.UnavailableLogRatio;
            verdict.Judge(reference, flags, result);
            return result;
        }

        private static Segment Rep(int logRatioQ12, int excludedBlocks)
        {
            Segment rep = new Segment();
            rep.DurationMs = 2000;
            rep.LogRatioQ12 = logRatioQ12;
            rep.ExcludedBlocks = excludedBlocks;
            return rep;
        }
    }
}
