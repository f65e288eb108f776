using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class StrideEnvelopeTests
    {
        [TestMethod]
        public void LargestIsTheFirstOfEqualsWithinItsWindow()
        {
            SeededRandom random = new SeededRandom(430);
            int largest = 0;
            for (int trial = 0; trial < 200; trial++)
            {
                StrideEnvelope envelope = new StrideEnvelope();
                int count = random.Between(1, 150);
                for (int index = 0; index < count; index++)
                {
                    envelope.Add(random.Between(0, 12));
                }

                int within = random.Between(1, 17);
                int newest = envelope.Count - 1;
                for (int index = newest; index >= 0 && index > newest - 40; index--)
                {
                    bool expected = true;
                    for (int other = index - within; other <= index + within; other++)
                    {
                        bool known = other >= 0 && other <= newest && other != index;
                        int rise = known ? envelope.Value(other) - envelope.Value(index) : -1;
                        expected = expected && (rise < 0 || (rise == 0 && other > index));
                    }

                    Assert.AreEqual(expected, envelope.IsLargest(index, within), trial.ToString() + ", " + index.ToString());
                    largest += expected ? 1 : 0;
                }
            }

            Assert.IsTrue(largest > 100, largest.ToString());
        }

        [TestMethod]
        public void GapRepeatsTheLastValue()
        {
            StrideEnvelope envelope = new StrideEnvelope();
            for (int index = 0; index < 60; index++)
            {
                envelope.Add(index);
            }

            envelope.Hold(10);
            envelope.Add(7);

            Assert.AreEqual(71, envelope.Count);
            Assert.AreEqual(58, envelope.Value(58));
            for (int index = 59; index < 70; index++)
            {
                Assert.AreEqual(59, envelope.Value(index));
            }

            Assert.AreEqual(7, envelope.Value(70));
        }

        [TestMethod]
        public void GapAtTheBeginningIsSilent()
        {
            StrideEnvelope envelope = new StrideEnvelope();
            envelope.Add(500);
            envelope.Reset();

            envelope.Hold(2);

            Assert.AreEqual(2, envelope.Count);
            Assert.AreEqual(0, envelope.Value(0));
            Assert.AreEqual(0, envelope.Value(1));
        }
    }
}
