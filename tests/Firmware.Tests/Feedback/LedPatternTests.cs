using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class LedPatternTests
    {
        [TestMethod]
        [DataRow(0, "........................................")]
        [DataRow(1, "##......................................")]
        [DataRow(2, "########################################")]
        [DataRow(3, "####....................................")]
        [DataRow(4, "##..##..................................")]
        [DataRow(5, "##..##..##..##..##..##..##..##..##..##..")]
        public void ConditionsHaveThesePatterns(int condition, string pattern)
        {
            Assert.AreEqual(pattern, Text(LedPattern.Slots((LedCondition)condition)));
        }

        [TestMethod]
        [DataRow(1, "######....##............................")]
        [DataRow(2, "######....##..##........................")]
        [DataRow(3, "######....##..##..##....................")]
        [DataRow(4, "######....##..##..##..##................")]
        [DataRow(5, "######....##..##..##..##..##............")]
        [DataRow(6, "######....##..##..##..##..##..##........")]
        [DataRow(7, "######....##..##..##..##..##..##..##....")]
        public void FaultIsALongBlinkAndAsManyShortOnesAsItsCodeSays(int code, string pattern)
        {
            Assert.AreEqual(pattern, Text(LedPattern.FaultSlots(code)));
        }

        [TestMethod]
        public void CycleLastsTwoSeconds()
        {
            Assert.AreEqual(2000, LedPattern.SlotMs * LedPattern.SlotCount);
        }

        [TestMethod]
        public void NoTwoPatternsLookAlikeWhereverTheWearerBeginsToWatch()
        {
            long[] patterns = new long[6 + LedPattern.MaxFaultCode];
            for (int index = 0; index < patterns.Length; index++)
            {
                patterns[index] = index < 6 ? LedPattern.Slots((LedCondition)index) : LedPattern.FaultSlots(index - 5);
            }

            for (int first = 0; first < patterns.Length; first++)
            {
                string twice = Text(patterns[first]) + Text(patterns[first]);
                for (int second = first + 1; second < patterns.Length; second++)
                {
                    Assert.AreEqual(-1, twice.IndexOf(Text(patterns[second])), first.ToString() + " and " + second.ToString());
                }
            }
        }

        private static string Text(long slots)
        {
            char[] text = new char[40];
            for (int slot = 0; slot < 40; slot++)
            {
                text[slot] = (slots & (1L << slot)) != 0 ? '#' : '.';
            }

            Assert.AreEqual(0L, slots >> 40);
            return new string(text);
        }
    }
}
