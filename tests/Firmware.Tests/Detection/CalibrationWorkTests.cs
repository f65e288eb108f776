using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class CalibrationWorkTests
    {
        private const int Samples = 25;

        [TestMethod]
        public void QuietModeMeasuresRestAndJudgesIt()
        {
            CalibrationState calibration = new CalibrationState();
            ChannelQuality quality = new ChannelQuality(100, 3900);
            CalibrationWork work = new CalibrationWork(calibration, quality);
            work.Begin(DeviceMode.CalibrateQuiet);
            for (int block = 0; block < 40; block++)
            {
                work.Add(0, Power(39), Samples);
                work.Add(1, Power(41), Samples);
            }

            work.FinishQuiet(0);
            work.FinishQuiet(1);
            work.FinishQuiet(2);

            Assert.AreEqual(39L * 39 * 256, calibration.RestVarianceQ8(0));
            Assert.AreEqual(41L * 41 * 256, calibration.RestVarianceQ8(1));
            Assert.IsFalse(calibration.HasRest(2));
            Assert.AreEqual(ChannelQuality.Good, quality.Flags(0));
            Assert.AreEqual(ChannelQuality.NoisyAtRest, quality.Flags(1));
            Assert.AreEqual(Measured.Unavailable, work.TrialRmsQ4(0));
        }

        [TestMethod]
        public void ReferenceModeMeasuresATrialAboveRest()
        {
            CalibrationState calibration = new CalibrationState();
            calibration.SetRest(3, 30 * 30 * 256);
            CalibrationWork work = new CalibrationWork(calibration, new ChannelQuality(100, 3900));
            work.Begin(DeviceMode.CalibrateReference);
            for (int block = 0; block < 40; block++)
            {
                work.Add(3, Power(500), Samples);
            }

            // √(500² − 30²) = 499.1 counts.
            Near.AreEqual(16 * 499.1, work.TrialRmsQ4(3), 1);
        }

        [TestMethod]
        public void OtherModesMeasureNothing()
        {
            CalibrationState calibration = new CalibrationState();
            CalibrationWork work = new CalibrationWork(calibration, new ChannelQuality(100, 3900));
            work.Begin(DeviceMode.Run);
            for (int block = 0; block < 40; block++)
            {
                work.Add(0, Power(500), Samples);
            }

            work.FinishQuiet(0);

            Assert.IsFalse(calibration.HasRest(0));
            Assert.AreEqual(Measured.Unavailable, work.TrialRmsQ4(0));
        }

        [TestMethod]
        public void NewModeForgetsTheOneBefore()
        {
            CalibrationState calibration = new CalibrationState();
            CalibrationWork work = new CalibrationWork(calibration, new ChannelQuality(100, 3900));
            work.Begin(DeviceMode.CalibrateReference);
            for (int block = 0; block < 40; block++)
            {
                work.Add(0, Power(500), Samples);
            }

            work.Begin(DeviceMode.CalibrateQuiet);
            work.Add(0, Power(5), Samples);
            work.FinishQuiet(0);

            Assert.AreEqual(Measured.Unavailable, work.TrialRmsQ4(0));
            Assert.AreEqual(25L * 256, calibration.RestVarianceQ8(0));
        }

        private static long Power(long rms)
        {
            return rms * rms * 256 * Samples;
        }
    }
}
