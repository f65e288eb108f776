using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class LedStateTests
    {
        [TestMethod]
        public void LedIsDarkUntilSomethingHolds()
        {
            Assert.IsTrue(Shows(new LedState(), 0));
        }

        [TestMethod]
        public void IdleHidesNothing()
        {
            LedState led = new LedState();
            led.Set(LedCondition.Measuring, true);

            led.Set(LedCondition.Idle, true);

            Assert.IsTrue(Shows(led, LedPattern.Slots(LedCondition.Measuring)));
        }

        [TestMethod]
        public void HighestConditionIsShownAndTheNextOneWhenItEnds()
        {
            LedState led = new LedState();
            for (int condition = 1; condition <= 5; condition++)
            {
                led.Set((LedCondition)condition, true);
                Assert.IsTrue(Shows(led, LedPattern.Slots((LedCondition)condition)), condition.ToString());
            }

            for (int condition = 5; condition >= 1; condition--)
            {
                Assert.IsTrue(Shows(led, LedPattern.Slots((LedCondition)condition)), condition.ToString());
                led.Set((LedCondition)condition, false);
            }

            Assert.IsTrue(Shows(led, 0));
        }

        [TestMethod]
        public void LowerConditionThatBeginsLaterDoesNotHideAHigherOne()
        {
            LedState led = new LedState();
            led.Set(LedCondition.ElectrodeOff, true);

            led.Set(LedCondition.Cue, true);

            Assert.IsTrue(Shows(led, LedPattern.Slots(LedCondition.ElectrodeOff)));
        }

        [TestMethod]
        public void FaultHidesEverythingUntilItIsCleared()
        {
            LedState led = new LedState();
            led.Set(LedCondition.OwnerWindow, true);

            for (int code = 1; code <= 7; code++)
            {
                led.SetFault(code);
                Assert.IsTrue(Shows(led, LedPattern.FaultSlots(code)), code.ToString());
            }

            led.SetFault(0);
            Assert.IsTrue(Shows(led, LedPattern.Slots(LedCondition.OwnerWindow)));
        }

        [TestMethod]
        public void FaultTooLargeToCountIsShownAsTheLargest()
        {
            LedState led = new LedState();

            led.SetFault(1000);

            Assert.IsTrue(Shows(led, LedPattern.FaultSlots(LedPattern.MaxFaultCode)));
        }

        [TestMethod]
        public void PatternsGoOnAfterTheClockHasWrapped()
        {
            LedState led = new LedState();
            led.Set(LedCondition.BatteryLow, true);

            // 2³¹ ms are 48 ms into a slot and 1648 ms into a cycle: 200 ms of light begin 352 ms later.
            Assert.IsFalse(led.IsOn(int.MinValue + 351));
            Assert.IsTrue(led.IsOn(int.MinValue + 352));
            Assert.IsTrue(led.IsOn(int.MinValue + 551));
            Assert.IsFalse(led.IsOn(int.MinValue + 552));
        }

        /// <summary>True when two cycles from a random one on show these slots, each from its first to its last ms.</summary>
        private static bool Shows(LedState led, long slots)
        {
            int start = new SeededRandom(320).Between(0, 1000000) * 2000;
            for (int slot = 0; slot < 80; slot++)
            {
                bool expected = ((slots >> (slot % 40)) & 1) != 0;
                if (led.IsOn(start + slot * 50) != expected || led.IsOn(start + slot * 50 + 49) != expected)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
