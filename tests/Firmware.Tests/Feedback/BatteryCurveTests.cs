using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class BatteryCurveTests
    {
        [TestMethod]
        [DataRow(3300, 0)]
        [DataRow(3610, 5)]
        [DataRow(3690, 10)]
        [DataRow(3730, 20)]
        [DataRow(3770, 30)]
        [DataRow(3800, 40)]
        [DataRow(3840, 50)]
        [DataRow(3870, 60)]
        [DataRow(3950, 70)]
        [DataRow(4020, 80)]
        [DataRow(4110, 90)]
        [DataRow(4200, 100)]
        public void PointsOfTheChartAreMet(int millivolts, int percent)
        {
            Assert.AreEqual(percent, BatteryCurve.Percent(millivolts));
            Assert.AreEqual(percent > 0 ? percent - 1 : 0, BatteryCurve.Percent(millivolts - 1));
        }

        [TestMethod]
        [DataRow(3455, 2)]
        [DataRow(3710, 15)]
        [DataRow(3709, 14)]
        [DataRow(3855, 55)]
        [DataRow(4155, 95)]
        [DataRow(4199, 99)]
        public void BetweenPointsTheLineIsStraightAndRoundedDown(int millivolts, int percent)
        {
            Assert.AreEqual(percent, BatteryCurve.Percent(millivolts));
        }

        [TestMethod]
        public void OutsideItIsEmptyOrFull()
        {
            Assert.AreEqual(0, BatteryCurve.Percent(0));
            Assert.AreEqual(0, BatteryCurve.Percent(3299));
            Assert.AreEqual(100, BatteryCurve.Percent(4201));
            Assert.AreEqual(100, BatteryCurve.Percent(100000));
        }

        [TestMethod]
        public void LevelNeverFallsWhenTheVoltageRises()
        {
            int before = 0;
            for (int millivolts = 3000; millivolts <= 4400; millivolts++)
            {
                int percent = BatteryCurve.Percent(millivolts);
                Assert.IsTrue(percent >= before && percent <= before + 1, millivolts.ToString());
                before = percent;
            }
        }
    }
}
