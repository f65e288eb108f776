using GluteSense.Calibration;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Calibration
{
    [TestClass]
    public class CalibrationStateTests
    {
        [TestMethod]
        public void FreshStateKnowsNothing()
        {
            CalibrationState state = new CalibrationState();
            for (int channel = 0; channel < 4; channel++)
            {
                Assert.IsFalse(state.HasRest(channel));
                Assert.AreEqual(0L, state.RestVarianceQ8(channel));
                Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(channel));
                Assert.AreEqual(0, state.TrialCount(channel));
            }

            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
            Assert.IsFalse(state.HasReferences(0));
        }

        [TestMethod]
        public void ReferenceIsTheRoundedMeanOfItsTrials()
        {
            CalibrationState state = new CalibrationState();
            state.AddTrial(1, 100, ReferenceKind.Mvic);
            state.AddTrial(1, 101, ReferenceKind.Mvic);

            Assert.AreEqual(101, state.ReferenceRmsQ4(1));
            state.AddTrial(1, 100, ReferenceKind.Mvic);
            Assert.AreEqual(100, state.ReferenceRmsQ4(1));
            Assert.AreEqual(3, state.TrialCount(1));
            Assert.AreEqual((int)ReferenceKind.Mvic, (int)state.Kind);
        }

        [TestMethod]
        public void TrialsBeyondTheLargestNumberAreIgnored()
        {
            CalibrationState state = new CalibrationState();
            for (int trial = 0; trial < CalibrationState.MaxTrials; trial++)
            {
                state.AddTrial(0, 32760, ReferenceKind.Submaximal);
            }

            state.AddTrial(0, 1, ReferenceKind.Submaximal);

            Assert.AreEqual(8, state.TrialCount(0));
            Assert.AreEqual(32760, state.ReferenceRmsQ4(0));
        }

        [TestMethod]
        public void TrialOfAnotherKindReplacesAllReferences()
        {
            CalibrationState state = new CalibrationState();
            state.AddTrial(0, 500, ReferenceKind.Submaximal);
            state.AddTrial(1, 600, ReferenceKind.Submaximal);

            state.AddTrial(1, 900, ReferenceKind.Mvic);

            Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(0));
            Assert.AreEqual(900, state.ReferenceRmsQ4(1));
            Assert.AreEqual((int)ReferenceKind.Mvic, (int)state.Kind);
        }

        [TestMethod]
        public void NewRestDropsTheReferenceTakenWithTheOldOne()
        {
            CalibrationState state = new CalibrationState();
            state.SetRest(0, 512);
            state.AddTrial(0, 500, ReferenceKind.Mvic);
            state.AddTrial(1, 700, ReferenceKind.Mvic);

            state.SetRest(0, 1024);

            Assert.IsTrue(state.HasRest(0));
            Assert.AreEqual(1024L, state.RestVarianceQ8(0));
            Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(0));
            Assert.AreEqual(700, state.ReferenceRmsQ4(1));
            Assert.AreEqual((int)ReferenceKind.Mvic, (int)state.Kind);
        }

        [TestMethod]
        public void KindIsNoneOnceTheLastReferenceIsGone()
        {
            CalibrationState state = new CalibrationState();
            state.AddTrial(0, 500, ReferenceKind.Mvic);

            state.SetRest(0, 1024);

            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
        }

        [TestMethod]
        public void RestOfAChannelWithoutSignalIsForgotten()
        {
            CalibrationState state = new CalibrationState();
            state.SetRest(2, 512);
            state.AddTrial(2, 500, ReferenceKind.Mvic);

            state.ClearRest(2);

            Assert.IsFalse(state.HasRest(2));
            Assert.AreEqual(0L, state.RestVarianceQ8(2));
            Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(2));
        }

        [TestMethod]
        public void ClearForgetsAll()
        {
            CalibrationState state = new CalibrationState();
            for (int channel = 0; channel < 4; channel++)
            {
                state.SetRest(channel, 512);
                state.AddTrial(channel, 500, ReferenceKind.Mvic);
            }

            state.Clear();

            for (int channel = 0; channel < 4; channel++)
            {
                Assert.IsFalse(state.HasRest(channel));
                Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(channel));
            }

            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
        }

        [TestMethod]
        public void ShareIsRawUntilBothMusclesHaveAReference()
        {
            CalibrationState state = new CalibrationState();
            state.AddTrial(MuscleChannels.RightGlute, 1000, ReferenceKind.Mvic);
            Assert.IsFalse(state.HasReferences(1));
            Assert.AreEqual(250, state.SharePermille(1, 100, 300));

            state.AddTrial(MuscleChannels.RightHamstring, 3000, ReferenceKind.Mvic);

            // 0.1 of each reference.
            Assert.IsTrue(state.HasReferences(1));
            Assert.AreEqual(500, state.SharePermille(1, 100, 300));
            Assert.IsFalse(state.HasReferences(0));
            Assert.AreEqual(250, state.SharePermille(0, 100, 300));
        }

        [TestMethod]
        public void ShareWithoutAmplitudeIsUnavailable()
        {
            CalibrationState state = new CalibrationState();
            Assert.AreEqual(Measured.Unavailable, state.SharePermille(0, -1, 300));
            Assert.AreEqual(Measured.Unavailable, state.SharePermille(0, 0, 0));
        }
    }
}
