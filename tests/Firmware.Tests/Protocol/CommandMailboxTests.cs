using GluteSense.Protocol;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Protocol
{
    [TestClass]
    public class CommandMailboxTests
    {
        private const int Capacity = 4;

        [TestMethod]
        public void EmptyMailboxHasNothing()
        {
            CommandMailbox mailbox = new CommandMailbox();

            Assert.IsNull(mailbox.Oldest);
            Assert.AreEqual(0, mailbox.Dropped);
        }

        [TestMethod]
        public void WriteIsSeenOnlyOnceItIsComplete()
        {
            CommandMailbox mailbox = new CommandMailbox();
            byte[] slot = mailbox.Free();
            slot[0] = 1;
            Assert.IsNull(mailbox.Oldest);

            mailbox.Commit(2);

            Assert.AreSame(slot, mailbox.Oldest);
            Assert.AreEqual(2, mailbox.OldestLength);
        }

        [TestMethod]
        public void WritesLeaveInTheOrderTheyCame()
        {
            CommandMailbox mailbox = new CommandMailbox();
            int expected = 0;
            for (int write = 0; write < 20; write++)
            {
                mailbox.Free()[1] = (byte)write;
                mailbox.Commit(2 + write % 6);
                if (write % 2 == 1)
                {
                    for (int read = 0; read < 2; read++)
                    {
                        Assert.AreEqual(expected, (int)mailbox.Oldest[1]);
                        Assert.AreEqual(2 + expected % 6, mailbox.OldestLength);
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
            CommandMailbox mailbox = new CommandMailbox();
            for (int write = 0; write < Capacity; write++)
            {
                mailbox.Free()[1] = (byte)write;
                mailbox.Commit(2);
            }

            Assert.IsNull(mailbox.Free());
            Assert.IsNull(mailbox.Free());

            Assert.AreEqual(2, mailbox.Dropped);
            Assert.AreEqual(0, (int)mailbox.Oldest[1]);
            mailbox.RemoveOldest();
            Assert.IsNotNull(mailbox.Free());
            Assert.AreEqual(2, mailbox.Dropped);
        }

        [TestMethod]
        public void WriteTooLongToKeepIsMarkedByItsLength()
        {
            CommandMailbox mailbox = new CommandMailbox();
            Assert.AreEqual(ControlCommand.MaxLength, mailbox.Free().Length);

            mailbox.Commit(40);

            Assert.AreEqual(40, mailbox.OldestLength);
        }
    }
}
