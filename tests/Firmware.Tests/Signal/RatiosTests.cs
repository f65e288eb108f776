using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class RatiosTests
    {
        [TestMethod]
        [DataRow(1, 3, 333)]
        [DataRow(2, 3, 667)]
        [DataRow(1, 2000, 1)]
        [DataRow(1, 2001, 0)]
        [DataRow(0, 7, 0)]
        [DataRow(500, 500, 1000)]
        public void ActivationIsRoundedToTheNearestPermille(int rms, int reference, int expected)
        {
            Assert.AreEqual(expected, Ratios.ActivationPermille(rms, reference));
        }

        [TestMethod]
        public void ActivationPassesTwoHundredPercentUnclipped()
        {
            Assert.AreEqual(2500, Ratios.ActivationPermille(2500, 1000));
            Assert.AreEqual(32760000, Ratios.ActivationPermille(32760, 1));
        }

        [TestMethod]
        public void ActivationNeedsAnRmsAndAReference()
        {
            Assert.AreEqual(Measured.Unavailable, Ratios.ActivationPermille(-1, 100));
            Assert.AreEqual(Measured.Unavailable, Ratios.ActivationPermille(100, -1));
            Assert.AreEqual(Measured.Unavailable, Ratios.ActivationPermille(100, 0));
        }

        [TestMethod]
        public void ShareIsWithinHalfAPermilleOfTheDoubleReference()
        {
            SeededRandom random = new SeededRandom(10);
            for (int trial = 0; trial < 3000; trial++)
            {
                // Amplitudes of any common scale up to 20 bit.
                int glute = (int)random.Bits(20);
                int hamstring = (int)random.Bits(20) | 1;
                int gluteReference = random.Between(1, 32760);
                int hamstringReference = random.Between(1, 32760);
                double g = glute / (double)gluteReference;
                double h = hamstring / (double)hamstringReference;

                int share = Ratios.SharePermille(glute, hamstring, gluteReference, hamstringReference);

                Near.AreEqual(1000 * g / (g + h), share, 0.5000001);
            }
        }

        [TestMethod]
        public void ShareHoldsItsExtremes()
        {
            Assert.AreEqual(1000, Ratios.SharePermille(32760, 0, 32760, 32760));
            Assert.AreEqual(0, Ratios.SharePermille(0, 32760, 32760, 32760));
            Assert.AreEqual(500, Ratios.SharePermille(32760, 32760, 32760, 32760));
            Assert.AreEqual(500, Ratios.SharePermille(1048575, 1048575, 32760, 32760));
            Assert.AreEqual(667, Ratios.SharePermille(2, 1, 1, 1));
        }

        [TestMethod]
        public void ShareIsUnavailableWithoutAValueAReferenceOrAnyActivity()
        {
            Assert.AreEqual(Measured.Unavailable, Ratios.SharePermille(-1, 5, 1, 1));
            Assert.AreEqual(Measured.Unavailable, Ratios.SharePermille(5, -1, 1, 1));
            Assert.AreEqual(Measured.Unavailable, Ratios.SharePermille(5, 5, 0, 1));
            Assert.AreEqual(Measured.Unavailable, Ratios.SharePermille(5, 5, 1, -1));
            Assert.AreEqual(Measured.Unavailable, Ratios.SharePermille(0, 0, 1, 1));
        }

        [TestMethod]
        [DataRow(1000, 1000, 0)]
        [DataRow(0, 700, 2000)]
        [DataRow(700, 0, -2000)]
        [DataRow(1000, 1100, 95)]
        [DataRow(1100, 1000, -95)]
        [DataRow(400, 800, 667)]
        [DataRow(800, 400, -667)]
        public void SymmetryIsPositiveForTheRightAndRoundedAlikeForBothSigns(int left, int right, int expected)
        {
            Assert.IsTrue(Ratios.TrySymmetryPermille(left, right, out int symmetry));
            Assert.AreEqual(expected, symmetry);
        }

        [TestMethod]
        public void SymmetryNeedsBothSidesAndSomeActivity()
        {
            Assert.IsFalse(Ratios.TrySymmetryPermille(-1, 500, out int symmetry));
            Assert.AreEqual(0, symmetry);
            Assert.IsFalse(Ratios.TrySymmetryPermille(500, -1, out symmetry));
            Assert.IsFalse(Ratios.TrySymmetryPermille(0, 0, out symmetry));
        }

        [TestMethod]
        public void SymmetryOfTheLargestActivationsDoesNotOverflow()
        {
            Assert.IsTrue(Ratios.TrySymmetryPermille(1, 32760000, out int symmetry));
            Assert.AreEqual(2000, symmetry);
            Assert.IsTrue(Ratios.TrySymmetryPermille(32760000, 32760000, out symmetry));
            Assert.AreEqual(0, symmetry);
        }
    }
}
