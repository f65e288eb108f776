using GluteSense.Calibration;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Calibration
{
    [TestClass]
    public class CalibrationRecordTests
    {
        private const int LargestVarianceQ8 = 1073217600;

        // 500 Hz, 50 ms, MVIC; rest 512, unknown, 0, largest; trials 300 and 301, none, none, three of 32 760; channel 0 had 288 in the other position.
        private const string Example = "F4013203" + "00020000FFFFFFFF000000004000F83F" + "2C012D010000" + "000000000000" + "000000000000" + "F87FF87FF87F" + "2001000000000000" + "01";

        [TestMethod]
        public void PayloadIsAsDescribed()
        {
            CalibrationState state = new CalibrationState();
            state.SetRest(0, 512);
            state.SetRest(2, 0);
            state.SetRest(3, LargestVarianceQ8);
            state.AddTrial(0, 288, ReferenceKind.Mvic, 0);
            state.AddTrial(0, 288, ReferenceKind.Mvic, 0);
            state.AddTrial(0, 288, ReferenceKind.Mvic, 0);
            state.AddTrial(0, 300, ReferenceKind.Mvic, 1);
            state.AddTrial(0, 301, ReferenceKind.Mvic, 1);
            for (int trial = 0; trial < 3; trial++)
            {
                state.AddTrial(3, 32760, ReferenceKind.Mvic, 0);
            }

            byte[] buffer = new byte[60];
            CalibrationRecord record = new CalibrationRecord();
            record.Capture(state, 500, 50);

            Assert.AreEqual(53, record.Encode(buffer, 0));
            Assert.AreEqual(Example, Hex.Text(buffer, 53));
        }

        [TestMethod]
        public void RestoredStateEqualsTheCapturedOne()
        {
            SeededRandom random = new SeededRandom(311);
            byte[] buffer = new byte[80];
            for (int run = 0; run < 200; run++)
            {
                CalibrationState state = RandomState(random);
                CalibrationRecord written = new CalibrationRecord();
                written.Capture(state, 250, 100);
                int offset = random.Between(0, 20);
                int length = written.Encode(buffer, offset);

                CalibrationRecord read = new CalibrationRecord();
                Assert.IsTrue(read.TryDecode(buffer, offset, length));
                Assert.AreEqual(250, read.RateHz);
                Assert.AreEqual(100, read.BlockMs);
                CalibrationState restored = RandomState(random);
                Assert.IsTrue(read.TryRestore(restored, 250, 100));

                AreEqual(state, restored);
            }
        }

        [TestMethod]
        [DataRow(500, 50, 1)]
        [DataRow(1000, 50, 0)]
        [DataRow(500, 100, 0)]
        [DataRow(0, 0, 0)]
        public void RecordOfAnotherRateOrBlockLengthIsNotRestored(int rateHz, int blockMs, int isRestored)
        {
            bool restored = isRestored == 1;
            CalibrationRecord record = new CalibrationRecord();
            Assert.IsTrue(record.TryDecode(Hex.Bytes(Example), 0, 53));
            CalibrationState state = new CalibrationState();
            state.SetRest(1, 77);

            Assert.AreEqual(restored, record.TryRestore(state, rateHz, blockMs));

            Assert.AreEqual(restored, state.HasRest(0));
            Assert.AreEqual(!restored, state.HasRest(1));
        }

        [TestMethod]
        public void EmptyRecordIsNotRestored()
        {
            CalibrationState state = new CalibrationState();
            state.SetRest(1, 77);

            Assert.IsFalse(new CalibrationRecord().TryRestore(state, 0, 0));
            Assert.IsTrue(state.HasRest(1));
        }

        [TestMethod]
        public void ShorterPayloadOfAnOlderVersionGivesWhatItHas()
        {
            byte[] bytes = Hex.Bytes(Example);
            for (int length = 0; length <= 53; length++)
            {
                CalibrationRecord record = new CalibrationRecord();
                bool read = record.TryDecode(bytes, 0, length);
                Assert.AreEqual(length >= 4, read);
                CalibrationState state = new CalibrationState();
                Assert.AreEqual(read, record.TryRestore(state, 500, 50));

                Assert.AreEqual(length >= 8, state.HasRest(0));
                Assert.AreEqual(length >= 16, state.HasRest(2));
                Assert.AreEqual(length >= 20, state.HasRest(3));
                Assert.AreEqual(length >= 24 ? 2 : length >= 22 ? 1 : 0, state.TrialCount(0));
                Assert.AreEqual(length >= 44 ? 3 : length >= 42 ? 2 : length >= 40 ? 1 : 0, state.TrialCount(3));
                Assert.AreEqual(length >= 44, state.HasReference(3));
            }
        }

        [TestMethod]
        public void LongerPayloadOfANewerVersionGivesTheKnownPart()
        {
            byte[] bytes = Hex.Bytes(Example + "FFEEDDCCBBAA");
            CalibrationRecord record = new CalibrationRecord();
            CalibrationState state = new CalibrationState();

            Assert.IsTrue(record.TryDecode(bytes, 0, bytes.Length));
            Assert.IsTrue(record.TryRestore(state, 500, 50));

            Assert.AreEqual(512L, state.RestVarianceQ8(0));
            Assert.AreEqual(2, state.TrialCount(0));
            Assert.AreEqual(32760, state.ReferenceRmsQ4(3));
            Assert.AreEqual((int)ReferenceKind.Mvic, (int)state.Kind);
        }

        [TestMethod]
        public void ValuesThatCanNotBeAreUnknown()
        {
            // A kind of the future, a rest below zero and a trial above rail to rail.
            Assert.AreEqual(0, Restored(3, 4).TrialCount(0));
            Assert.IsFalse(Restored(7, 0x80).HasRest(0));
            Assert.AreEqual(1, Restored(21, 0x80).TrialCount(0));
            Assert.AreEqual(301, Restored(21, 0x80).TrialRmsQ4(0, 0));
        }

        [TestMethod]
        public void TrialsWithoutTheirRestAreNotRestored()
        {
            CalibrationState state = Restored(7, 0x80);

            Assert.AreEqual(0, state.TrialCount(0));
            Assert.AreEqual(3, state.TrialCount(3));
        }

        private static CalibrationState Restored(int changedOffset, int value)
        {
            CalibrationRecord record = new CalibrationRecord();
            CalibrationState state = new CalibrationState();
            Assert.IsTrue(record.TryDecode(Hex.With(Example, changedOffset, value), 0, 53));
            Assert.IsTrue(record.TryRestore(state, 500, 50));
            return state;
        }

        private static CalibrationState RandomState(SeededRandom random)
        {
            CalibrationState state = new CalibrationState();
            ReferenceKind kind = random.Between(0, 1) == 0 ? ReferenceKind.Submaximal : ReferenceKind.Mvic;
            for (int channel = 0; channel < 4; channel++)
            {
                if (random.Between(0, 3) > 0)
                {
                    state.SetRest(channel, random.Between(0, LargestVarianceQ8));
                    int trials = random.Between(0, 7);
                    int position = random.Between(0, 1);
                    int mean = random.Between(100, 30000);
                    for (int trial = 0; trial < trials; trial++)
                    {
                        state.AddTrial(channel, mean + mean * random.Between(0, 15) / 200, kind, trial < 3 ? position : 1 - position);
                    }
                }
            }

            return state;
        }

        private static void AreEqual(CalibrationState expected, CalibrationState actual)
        {
            Assert.AreEqual((int)expected.Kind, (int)actual.Kind);
            Assert.AreEqual((int)expected.TrialKind, (int)actual.TrialKind);
            for (int channel = 0; channel < 4; channel++)
            {
                Assert.AreEqual(expected.HasRest(channel), actual.HasRest(channel));
                Assert.AreEqual(expected.RestVarianceQ8(channel), actual.RestVarianceQ8(channel));
                Assert.AreEqual(expected.ReferenceRmsQ4(channel), actual.ReferenceRmsQ4(channel));
                Assert.AreEqual(expected.TrialPosition(channel), actual.TrialPosition(channel));
                Assert.AreEqual(expected.KeptRmsQ4(channel), actual.KeptRmsQ4(channel));
                Assert.AreEqual(expected.TrialCvPercent(channel), actual.TrialCvPercent(channel));
                Assert.AreEqual(expected.TrialCount(channel), actual.TrialCount(channel));
                for (int trial = 0; trial < expected.TrialCount(channel); trial++)
                {
                    Assert.AreEqual(expected.TrialRmsQ4(channel, trial), actual.TrialRmsQ4(channel, trial));
                }
            }
        }
    }
}
