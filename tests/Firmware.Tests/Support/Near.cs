using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>Comparison within a tolerance, which the device's Assert lacks.</summary>
    public static class Near
    {
        public static void AreEqual(double expected, double actual, double tolerance, string message = "")
        {
            double difference = actual - expected;
            bool near = difference <= tolerance && difference >= -tolerance;
            Assert.IsTrue(near, message + " expected " + expected.ToString() + ", was " + actual.ToString() + ", tolerance " + tolerance.ToString());
        }
    }
}
