using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class ButtonTests
    {
        [TestMethod]
        [DataRow(10)]
        [DataRow(30)]
        [DataRow(50)]
        [DataRow(100)]
        public void PressReleasedWithinASecondIsShortAtItsRelease(int pollMs)
        {
            Hand hand = new Hand(pollMs);
            hand.Release(500);

            hand.Press(800);
            Assert.AreEqual("", hand.Gestures);

            hand.Release(300);
            Assert.AreEqual("S", hand.Gestures);
        }

        [TestMethod]
        [DataRow(10)]
        [DataRow(50)]
        [DataRow(100)]
        public void PressOfOneToThreeSecondsMeansNothing(int pollMs)
        {
            Hand hand = new Hand(pollMs);
            hand.Release(500);
            hand.Press(1000);
            hand.Release(500);
            hand.Press(2900);
            hand.Release(500);

            Assert.AreEqual("", hand.Gestures);
        }

        [TestMethod]
        [DataRow(10)]
        [DataRow(30)]
        [DataRow(100)]
        public void LongPressFiresOnceWhileHeldAndItsReleaseMeansNothing(int pollMs)
        {
            Hand hand = new Hand(pollMs);
            hand.Release(500);

            hand.Press(2900);
            Assert.AreEqual("", hand.Gestures);
            hand.Press(300);
            Assert.AreEqual("L", hand.Gestures);
            hand.Press(4000);
            hand.Release(1000);
            Assert.AreEqual("L", hand.Gestures);
        }

        [TestMethod]
        [DataRow(10)]
        [DataRow(100)]
        public void VeryLongPressFiresOnceAfterTheLongOne(int pollMs)
        {
            Hand hand = new Hand(pollMs);
            hand.Release(500);

            hand.Press(7900);
            Assert.AreEqual("L", hand.Gestures);
            hand.Press(300);
            Assert.AreEqual("LV", hand.Gestures);
            hand.Press(15000);
            hand.Release(1000);
            Assert.AreEqual("LV", hand.Gestures);
        }

        [TestMethod]
        public void HoldingTimesAreExact()
        {
            Button button = new Button();
            button.Poll(false, 0);
            button.Poll(false, 100);

            // From the poll that first saw the press.
            Assert.AreEqual((int)ButtonGesture.None, (int)button.Poll(true, 1000));
            Assert.AreEqual((int)ButtonGesture.None, (int)button.Poll(true, 1100));
            Assert.AreEqual((int)ButtonGesture.None, (int)button.Poll(true, 3999));
            Assert.AreEqual((int)ButtonGesture.LongPress, (int)button.Poll(true, 4000));
            Assert.AreEqual((int)ButtonGesture.None, (int)button.Poll(true, 8999));
            Assert.AreEqual((int)ButtonGesture.VeryLongPress, (int)button.Poll(true, 9000));
            button.Poll(true, 30999);
            Assert.IsFalse(button.IsStuck);
            button.Poll(true, 31000);
            Assert.IsTrue(button.IsStuck);
        }

        [TestMethod]
        [DataRow(999, true)]
        [DataRow(1000, false)]
        public void PressIsMeasuredFromThePollThatFirstSawItToTheOneThatFirstSawItsEnd(int heldMs, bool isShort)
        {
            Button button = new Button();
            button.Poll(false, 0);
            button.Poll(false, 100);
            button.Poll(true, 1000);
            button.Poll(true, 1020);

            Assert.AreEqual((int)ButtonGesture.None, (int)button.Poll(false, 1000 + heldMs));
            Assert.AreEqual((int)(isShort ? ButtonGesture.ShortPress : ButtonGesture.None), (int)button.Poll(false, 1020 + heldMs));
        }

        [TestMethod]
        [DataRow(19, false)]
        [DataRow(20, true)]
        public void LevelCountsAfterTwentyMilliseconds(int lengthMs, bool counts)
        {
            Button button = new Button();
            button.Poll(false, 0);
            button.Poll(false, lengthMs);
            Assert.AreEqual(counts, !button.IsDown);

            button.Poll(false, 100);
            button.Poll(true, 1000);
            button.Poll(true, 1000 + lengthMs);
            Assert.AreEqual(counts, button.IsDown);
        }

        [TestMethod]
        public void EveryPressStartsItsOwnTime()
        {
            Hand hand = new Hand(50);
            hand.Release(500);
            for (int press = 0; press < 5; press++)
            {
                hand.Press(900);
                hand.Release(200);
            }

            hand.Press(3100);
            hand.Release(200);
            hand.Press(500);
            hand.Release(200);

            Assert.AreEqual("SSSSSLS", hand.Gestures);
        }

        [TestMethod]
        [DataRow(500)]
        [DataRow(5000)]
        [DataRow(20000)]
        public void PressThatWokeTheDeviceMeansNothingHoweverLongItLasts(int heldMs)
        {
            Hand hand = new Hand(20);

            hand.Press(heldMs);
            Assert.IsTrue(hand.Button.IsDown);
            hand.Release(100);
            Assert.AreEqual("", hand.Gestures);
            Assert.IsFalse(hand.Button.IsDown);

            hand.Press(3100);
            Assert.AreEqual("L", hand.Gestures);
        }

        [TestMethod]
        [DataRow(100000)]
        [DataRow(int.MaxValue - 40000)]
        [DataRow(-100000)]
        public void TimesBeginWithTheFirstPollWheneverItComes(int firstMs)
        {
            Button pressed = new Button();
            pressed.Poll(true, firstMs);
            pressed.Poll(true, firstMs + 100);
            pressed.Poll(true, firstMs + 29999);
            Assert.IsFalse(pressed.IsStuck);
            pressed.Poll(true, firstMs + 30000);
            Assert.IsTrue(pressed.IsStuck);

            Button released = new Button();
            released.Poll(false, firstMs);
            released.Poll(false, firstMs + 19);
            Assert.IsTrue(released.IsDown);
            released.Poll(false, firstMs + 20);
            Assert.IsFalse(released.IsDown);
        }

        [TestMethod]
        public void WakePressThatBouncesAtTheFirstPollIsStillTheWakePress()
        {
            Hand hand = new Hand(10);
            hand.Release(10);

            hand.Press(10000);

            Assert.AreEqual("", hand.Gestures);
        }

        [TestMethod]
        public void BouncingContactsMakeOnePress()
        {
            SeededRandom random = new SeededRandom(330);
            Hand hand = new Hand(10);
            hand.Release(500);
            for (int press = 0; press < 200; press++)
            {
                hand.Bounce(random, 30);
                hand.Press(random.Between(5, 60) * 10);
                hand.Bounce(random, 30);
                hand.Release(100);
            }

            Assert.AreEqual(200, hand.Gestures.Length);
            Assert.AreEqual(-1, hand.Gestures.IndexOf('L'));
        }

        [TestMethod]
        public void GlitchIsNoPressAndInterruptsNone()
        {
            Hand hand = new Hand(10);
            hand.Release(500);
            hand.Press(10);
            hand.Release(500);
            Assert.AreEqual("", hand.Gestures);
            Assert.IsFalse(hand.Button.IsDown);

            hand.Press(2000);
            hand.Release(10);
            hand.Press(1200);
            Assert.AreEqual("L", hand.Gestures);
        }

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void ButtonDownForThirtySecondsIsStuckUntilItIsReleased(bool sincePowerUp)
        {
            Hand hand = new Hand(100);
            if (!sincePowerUp)
            {
                hand.Release(1000);
            }

            hand.Press(29900);
            Assert.IsFalse(hand.Button.IsStuck);
            hand.Press(300);
            Assert.IsTrue(hand.Button.IsStuck);
            hand.Press(60000);
            Assert.IsTrue(hand.Button.IsStuck);

            hand.Release(200);
            Assert.IsFalse(hand.Button.IsStuck);
        }

        [TestMethod]
        public void PressLongerThanTheClockReachesFiresNothingTwice()
        {
            Hand hand = new Hand(100);
            hand.Release(1000);
            hand.Press(31000);
            Assert.AreEqual("LV", hand.Gestures);

            hand.Skip(int.MaxValue);
            hand.Press(200);
            hand.Skip(int.MaxValue);
            hand.Press(20000);
            hand.Release(200);

            Assert.AreEqual("LV", hand.Gestures);
        }

        [TestMethod]
        public void RandomPressesGiveTheGesturesOfTheirLengths()
        {
            SeededRandom random = new SeededRandom(331);

            // The clock wraps under way.
            Hand hand = new Hand(10, int.MaxValue - 3000000);
            hand.Release(100);
            string expected = "";
            for (int press = 0; press < 2000; press++)
            {
                // A multiple of the poll, not at a limit.
                int heldMs = random.Between(3, 99) * (random.Between(0, 1) == 0 ? 10 : 100);
                if (heldMs == 1000 || heldMs == 3000 || heldMs == 8000)
                {
                    continue;
                }

                hand.Press(heldMs);
                hand.Release(random.Between(3, 50) * 10);
                expected = heldMs < 1000 ? "S" : heldMs < 3000 ? "" : heldMs < 8000 ? "L" : "LV";
                Assert.AreEqual(expected, hand.TakeGestures(), heldMs.ToString());
            }
        }
    }
}
