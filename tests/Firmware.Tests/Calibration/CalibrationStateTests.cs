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
                Assert.IsFalse(state.HasReference(channel));
                Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(channel));
                Assert.AreEqual(Measured.Unavailable, state.TrialCvPercent(channel));
                Assert.AreEqual(0, state.TrialCount(channel));
            }

            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
            Assert.AreEqual((int)ReferenceKind.None, (int)state.TrialKind);
            Assert.IsFalse(state.HasReferences(0));
        }

        [TestMethod]
        [DataRow((int)ReferenceKind.Submaximal)]
        [DataRow((int)ReferenceKind.Mvic)]
        public void ReferenceStandsOnceThreeTrialsAgree(int kind)
        {
            CalibrationState state = new CalibrationState();
            state.AddTrial(1, 100, (ReferenceKind)kind, 0);
            state.AddTrial(1, 101, (ReferenceKind)kind, 0);
            Assert.AreEqual(2, state.TrialCount(1));
            Assert.AreEqual(101, state.TrialRmsQ4(1, 1));
            Assert.IsFalse(state.HasReference(1));
            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
            Assert.AreEqual(kind, (int)state.TrialKind);

            state.AddTrial(1, 105, (ReferenceKind)kind, 0);

            Assert.AreEqual(3, state.TrialCount(1));
            Assert.IsTrue(state.HasReference(1));
            Assert.AreEqual(102, state.ReferenceRmsQ4(1));
            Assert.AreEqual(3, state.TrialCvPercent(1));
            Assert.AreEqual(kind, (int)state.Kind);
            Assert.AreEqual(0, state.TrialCount(0));
        }

        [TestMethod]
        public void TrialsThatDisagreeAreNoReference()
        {
            CalibrationState state = new CalibrationState();
            state.AddTrial(1, 100, ReferenceKind.Mvic, 0);
            state.AddTrial(1, 100, ReferenceKind.Mvic, 0);
            state.AddTrial(1, 160, ReferenceKind.Mvic, 0);

            Assert.IsFalse(state.HasReference(1));
            Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(1));
            // SD 34.64, mean 120.
            Assert.AreEqual(29, state.TrialCvPercent(1));
        }

        [TestMethod]
        public void TrialOfAnotherKindReplacesThoseOfAllChannels()
        {
            CalibrationState state = new CalibrationState();
            AddReference(state, 0, 500, ReferenceKind.Submaximal);
            AddReference(state, 1, 600, ReferenceKind.Submaximal);

            state.AddTrial(1, 900, ReferenceKind.Mvic, 0);

            Assert.AreEqual(0, state.TrialCount(0));
            Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(0));
            Assert.AreEqual(1, state.TrialCount(1));
            Assert.AreEqual(900, state.TrialRmsQ4(1, 0));
            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
            Assert.AreEqual((int)ReferenceKind.Mvic, (int)state.TrialKind);
        }

        [TestMethod]
        public void NewRestDropsTheReferenceTakenWithTheOldOne()
        {
            CalibrationState state = new CalibrationState();
            state.SetRest(0, 512);
            AddReference(state, 0, 500, ReferenceKind.Mvic);
            AddReference(state, 1, 700, ReferenceKind.Mvic);

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
            AddReference(state, 0, 500, ReferenceKind.Mvic);

            state.SetRest(0, 1024);

            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
            Assert.AreEqual((int)ReferenceKind.None, (int)state.TrialKind);
        }

        [TestMethod]
        public void RestOfAChannelWithoutSignalIsForgotten()
        {
            CalibrationState state = new CalibrationState();
            state.SetRest(2, 512);
            AddReference(state, 2, 500, ReferenceKind.Mvic);

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
                AddReference(state, channel, 500, ReferenceKind.Mvic);
            }

            state.Clear();

            for (int channel = 0; channel < 4; channel++)
            {
                Assert.IsFalse(state.HasRest(channel));
                Assert.AreEqual(0, state.TrialCount(channel));
                Assert.AreEqual(Measured.Unavailable, state.ReferenceRmsQ4(channel));
            }

            Assert.AreEqual((int)ReferenceKind.None, (int)state.Kind);
        }

        [TestMethod]
        public void ShareIsRawUntilBothMusclesHaveAReference()
        {
            CalibrationState state = new CalibrationState();
            AddReference(state, MuscleChannels.RightGlute, 1000, ReferenceKind.Mvic);
            state.AddTrial(MuscleChannels.RightHamstring, 3000, ReferenceKind.Mvic, 0);
            state.AddTrial(MuscleChannels.RightHamstring, 3000, ReferenceKind.Mvic, 0);
            Assert.IsFalse(state.HasReferences(1));
            Assert.AreEqual(250, state.SharePermille(1, 100, 300));

            state.AddTrial(MuscleChannels.RightHamstring, 3000, ReferenceKind.Mvic, 0);

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

        [TestMethod]
        public void TrialInAnotherPositionBeginsThreeNewOnesAndKeepsTheReference()
        {
            CalibrationState state = new CalibrationState();
            for (int trial = 0; trial < 3; trial++)
            {
                state.AddTrial(2, 500, ReferenceKind.Mvic, 0);
            }

            state.AddTrial(2, 700, ReferenceKind.Mvic, 1);
            Assert.AreEqual(1, state.TrialCount(2));
            Assert.AreEqual(1, state.TrialPosition(2));
            Assert.AreEqual(0, state.TrialPosition(1));
            Assert.AreEqual(500, state.ReferenceRmsQ4(2));
            Assert.AreEqual(500, state.KeptRmsQ4(2));

            state.AddTrial(2, 690, ReferenceKind.Mvic, 1);
            state.AddTrial(2, 710, ReferenceKind.Mvic, 1);
            Assert.AreEqual(700, state.ReferenceRmsQ4(2));

            // Another kind is another reference.
            state.AddTrial(2, 100, ReferenceKind.Submaximal, 1);
            Assert.IsFalse(state.HasReference(2));
        }

        private static void AddReference(CalibrationState state, int channel, int rmsQ4, ReferenceKind kind)
        {
            for (int trial = 0; trial < TrialSet.Needed; trial++)
            {
                state.AddTrial(channel, rmsQ4, kind, 0);
            }
        }
    }
}
