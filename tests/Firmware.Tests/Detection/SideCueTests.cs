using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SideCueTests
    {
        [TestMethod]
        public void ReferenceSetIsKeptFromSetToSet()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            Learn(cue, 8, false);
            Assert.IsFalse(cue.IsReady);

            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            Learn(cue, 4, false);

            Assert.IsTrue(cue.IsReady);
        }

        [TestMethod]
        public void ExercisesAndRunsHaveSetsOfTheirOwn()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            Learn(cue, 12, false);

            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.SingleLegRdl);
            Assert.IsFalse(cue.IsReady);

            cue.Begin(DeviceMode.Run, 0);
            Learn(cue, 59, true);
            Assert.IsFalse(cue.IsReady);
            Learn(cue, 1, true);
            Assert.IsTrue(cue.IsReady);

            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            Assert.IsTrue(cue.IsReady);
        }

        [TestMethod]
        public void RepIsCuedAgainstTheSetOfItsExercise()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            Learn(cue, 12, false);

            cue.JudgeRep(Measured.UnavailableLogRatio);
            Assert.IsFalse(cue.IsCueing);
            cue.JudgeRep(-5000);
            Assert.IsTrue(cue.IsCueing);

            cue.EndRep();
            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        public void StridesAreCuedOnceTheirMeanIsLow()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Run, 0);
            Learn(cue, 60, true);
            Show(cue, Measured.UnavailableLogRatio, 0, true);
            Assert.IsFalse(cue.IsCueing);

            for (int stride = 0; stride < 20; stride++)
            {
                Show(cue, -5000, 0, true);
            }

            Assert.IsTrue(cue.IsCueing);
        }

        [TestMethod]
        public void CueOfARunEndsWithTheNextMode()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Run, 0);
            Learn(cue, 60, true);
            for (int stride = 0; stride < 20; stride++)
            {
                Show(cue, -30000, 0, true);
            }

            Assert.IsTrue(cue.IsCueing);

            cue.Begin(DeviceMode.CalibrateQuiet, 0);

            Assert.IsFalse(cue.IsCueing);
            Assert.IsFalse(cue.IsReady);
            cue.Begin(DeviceMode.Run, 0);
            Assert.IsFalse(cue.IsCueing);
            Assert.IsTrue(cue.IsReady);
        }

        [TestMethod]
        public void SegmentWithBlocksLeftOutIsNotLearned()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            Learn(cue, 11, false);

            Show(cue, 1000, 3, false);
            Show(cue, Measured.UnavailableLogRatio, 0, false);
            Assert.IsFalse(cue.IsReady);

            Show(cue, 1000, 0, false);
            Assert.IsTrue(cue.IsReady);
        }

        [TestMethod]
        public void StrideWithBlocksLeftOutStillCounts()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Run, 0);
            Learn(cue, 60, true);

            for (int stride = 0; stride < 20; stride++)
            {
                Show(cue, -5000, 6, true);
            }

            Assert.IsTrue(cue.IsCueing);
        }

        [TestMethod]
        public void ForgettingEmptiesAllSetsAndEndsTheCue()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Run, 0);
            Learn(cue, 60, true);
            cue.Begin(DeviceMode.Exercise, ExerciseCatalog.Bridge);
            Learn(cue, 12, false);
            cue.JudgeRep(-5000);
            Assert.IsTrue(cue.IsCueing);

            cue.Forget();

            Assert.IsFalse(cue.IsCueing);
            Assert.IsFalse(cue.IsReady);
            cue.Begin(DeviceMode.Run, 0);
            Assert.IsFalse(cue.IsReady);
        }

        [TestMethod]
        public void SetForgottenInARunIsLearnedAnew()
        {
            SideCue cue = new SideCue(0, new ReferenceShelf());
            cue.Begin(DeviceMode.Run, 0);
            Learn(cue, 60, true);
            Show(cue, -30000, 0, true);
            cue.Forget();
            Assert.IsFalse(cue.IsCueing);

            // The electrodes sit elsewhere now: what was low is usual.
            for (int stride = 0; stride < 60; stride++)
            {
                Show(cue, -30000 + 100 * (stride & 1), 0, true);
            }

            Assert.IsTrue(cue.IsReady);
            Show(cue, -30000, 0, true);
            Assert.IsFalse(cue.IsCueing);
        }

        private static void Learn(SideCue cue, int segments, bool strides)
        {
            for (int segment = 0; segment < segments; segment++)
            {
                Show(cue, (segment & 1) == 0 ? 900 : 1100, 0, strides);
            }
        }

        private static void Show(SideCue cue, int logRatioQ12, int excludedBlocks, bool isStride)
        {
            cue.Add(new Segment { LogRatioQ12 = logRatioQ12, ExcludedBlocks = excludedBlocks, IsStride = isStride });
        }
    }
}
