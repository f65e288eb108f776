using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class StudentTTests
    {
        // Quantiles as every table of Student's t has them (Student 1908; here to five places from the inverse of the incomplete beta function).
        [TestMethod]
        [DataRow(7, 1.89458, 2.99795)]
        [DataRow(8, 1.85955, 2.89646)]
        [DataRow(10, 1.81246, 2.76377)]
        [DataRow(13, 1.77093, 2.65031)]
        [DataRow(20, 1.72472, 2.52798)]
        [DataRow(30, 1.69726, 2.45726)]
        [DataRow(60, 1.67065, 2.39012)]
        [DataRow(120, 1.65765, 2.35782)]
        [DataRow(1000, 1.64638, 2.33008)]
        public void QuantilesAreThoseOfTheTables(int degreesOfFreedom, double at95, double at99)
        {
            Near.AreEqual(at95, StudentT.QuantileQ20(degreesOfFreedom, false) / 1048576.0, 0.00001);
            Near.AreEqual(at99, StudentT.QuantileQ20(degreesOfFreedom, true) / 1048576.0, 0.00001);
        }

        [TestMethod]
        public void QuantilesFallWithTheDegreesOfFreedomTowardsThoseOfTheNormalDistribution()
        {
            for (int freedom = StudentT.LeastFreedom; freedom < 4200; freedom++)
            {
                Assert.IsTrue(StudentT.QuantileQ20(freedom + 1, false) <= StudentT.QuantileQ20(freedom, false));
                Assert.IsTrue(StudentT.QuantileQ20(freedom + 1, true) <= StudentT.QuantileQ20(freedom, true));
            }

            Near.AreEqual(1.64485, StudentT.QuantileQ20(100000, false) / 1048576.0, 0.0001);
            Near.AreEqual(2.32635, StudentT.QuantileQ20(100000, true) / 1048576.0, 0.0001);
        }
    }
}
