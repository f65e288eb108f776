using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class SessionMailboxTests
    {
        [TestMethod]
        public void NobodyIsConnectedAtFirst()
        {
            Assert.IsFalse(SessionMailbox.IsConnected(new SessionMailbox().Current));
        }

        [TestMethod]
        public void EveryEventMakesANewSessionThatTellsWhoIsConnected()
        {
            SeededRandom random = new SeededRandom(361);
            SessionMailbox mailbox = new SessionMailbox();
            int before = mailbox.Current;
            for (int round = 0; round < 10000; round++)
            {
                // Two of the same kind may follow each other when an event was lost.
                bool opens = random.Between(0, 1) == 0;
                if (opens)
                {
                    mailbox.Opened();
                }
                else
                {
                    mailbox.Closed();
                }

                Assert.AreEqual(opens, SessionMailbox.IsConnected(mailbox.Current));
                Assert.IsTrue(mailbox.Current > before, round.ToString());
                before = mailbox.Current;
            }
        }
    }
}
