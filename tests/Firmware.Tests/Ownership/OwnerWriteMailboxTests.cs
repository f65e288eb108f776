using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerWriteMailboxTests
    {
        private const int Capacity = 2;

        [TestMethod]
        public void EmptyMailboxHasNothing()
        {
            OwnerWriteMailbox mailbox = new OwnerWriteMailbox();

            Assert.IsNull(mailbox.Oldest);
            Assert.AreEqual(0, mailbox.Dropped);
        }

        [TestMethod]
        public void WriteIsSeenOnlyOnceItIsComplete()
        {
            OwnerWriteMailbox mailbox = new OwnerWriteMailbox();
            byte[] slot = mailbox.Free();
            slot[0] = 1;
            Assert.IsNull(mailbox.Oldest);

            mailbox.Commit(17, 35);

            Assert.AreSame(slot, mailbox.Oldest);
            Assert.AreEqual(17, mailbox.OldestLength);
            Assert.AreEqual(35, mailbox.OldestSession);
        }

        [TestMethod]
        public void WritesLeaveInTheOrderTheyCameEachWithItsSession()
        {
            OwnerWriteMailbox mailbox = new OwnerWriteMailbox();
            int expected = 0;
            for (int write = 0; write < 20; write++)
            {
                mailbox.Free()[1] = (byte)write;
                mailbox.Commit(write, 1000 + write);
                if (write % 2 == 1)
                {
                    for (int read = 0; read < 2; read++)
                    {
                        Assert.AreEqual(expected, (int)mailbox.Oldest[1]);
                        Assert.AreEqual(expected, mailbox.OldestLength);
                        Assert.AreEqual(1000 + expected, mailbox.OldestSession);
                        mailbox.RemoveOldest();
                        expected++;
                    }
                }
            }

            Assert.AreEqual(20, expected);
            Assert.IsNull(mailbox.Oldest);
        }

        [TestMethod]
        public void FullMailboxDropsAndCountsAndKeepsWhatItHas()
        {
            OwnerWriteMailbox mailbox = new OwnerWriteMailbox();
            for (int write = 0; write < Capacity; write++)
            {
                mailbox.Free()[1] = (byte)write;
                mailbox.Commit(17, 1);
            }

            Assert.IsNull(mailbox.Free());
            Assert.IsNull(mailbox.Free());

            Assert.AreEqual(2, mailbox.Dropped);
            Assert.AreEqual(0, (int)mailbox.Oldest[1]);
            mailbox.RemoveOldest();
            Assert.IsNotNull(mailbox.Free());
            mailbox.Commit(17, 1);
            Assert.IsNull(mailbox.Free());
            Assert.AreEqual(3, mailbox.Dropped);
        }

        [TestMethod]
        public void SlotHoldsAWholeWrite()
        {
            Assert.AreEqual(OwnerWrite.Length, new OwnerWriteMailbox().Free().Length);
        }
    }
}
