using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class EventQueueTests
    {
        private const int Capacity = 16;

        [TestMethod]
        public void PacketsLeaveInTheOrderTheyCame()
        {
            EventQueue queue = new EventQueue();
            int next = 0;
            int expected = 0;

            // Three in, two out, often enough to go round the ring.
            for (int round = 0; round < 10; round++)
            {
                for (int packet = 0; packet < 3; packet++)
                {
                    Put(queue, next, 8 + next % 13);
                    next++;
                }

                for (int packet = 0; packet < 2; packet++)
                {
                    IsOldest(queue, expected, 8 + expected % 13);
                    queue.RemoveOldest();
                    expected++;
                }
            }

            while (!queue.IsEmpty)
            {
                IsOldest(queue, expected, 8 + expected % 13);
                queue.RemoveOldest();
                expected++;
            }

            Assert.AreEqual(30, expected);
        }

        [TestMethod]
        public void FullQueueHasNoRoomUntilOneLeaves()
        {
            EventQueue queue = new EventQueue();
            for (int packet = 0; packet < Capacity; packet++)
            {
                Assert.IsNotNull(queue.Free);
                Put(queue, packet, 20);
            }

            Assert.IsNull(queue.Free);
            queue.RemoveOldest();

            Assert.IsNotNull(queue.Free);
            Put(queue, 99, 20);
            IsOldest(queue, 1, 20);
        }

        [TestMethod]
        public void NumbersGoOnThroughLossAndClearingAndWrap()
        {
            EventQueue queue = new EventQueue();
            for (int number = 0; number < 65536; number++)
            {
                Assert.AreEqual(number, queue.NextSequence());
                if (number == 1000)
                {
                    Put(queue, 1, 8);
                    queue.Clear();
                }
            }

            Assert.AreEqual(0, queue.NextSequence());
        }

        [TestMethod]
        public void ClearedQueueIsEmptyAndHoldsNewPackets()
        {
            EventQueue queue = new EventQueue();
            Assert.IsTrue(queue.IsEmpty);
            Put(queue, 1, 8);
            Put(queue, 2, 8);
            queue.RemoveOldest();
            Assert.IsFalse(queue.IsEmpty);

            queue.Clear();

            Assert.IsTrue(queue.IsEmpty);
            Put(queue, 3, 12);
            IsOldest(queue, 3, 12);
        }

        [TestMethod]
        public void PacketsAreKeptWhole()
        {
            EventQueue queue = new EventQueue();
            for (int packet = 0; packet < Capacity; packet++)
            {
                for (int index = 0; index < 20; index++)
                {
                    queue.Free[index] = (byte)(packet * 20 + index);
                }

                queue.Commit(20);
            }

            for (int packet = 0; packet < Capacity; packet++)
            {
                for (int index = 0; index < 20; index++)
                {
                    Assert.AreEqual((packet * 20 + index) & 255, (int)queue.Oldest[index]);
                }

                queue.RemoveOldest();
            }
        }

        private static void Put(EventQueue queue, int mark, int length)
        {
            queue.Free[0] = (byte)mark;
            queue.Commit(length);
        }

        private static void IsOldest(EventQueue queue, int mark, int length)
        {
            Assert.AreEqual(mark, (int)queue.Oldest[0]);
            Assert.AreEqual(length, queue.OldestLength);
        }
    }
}
