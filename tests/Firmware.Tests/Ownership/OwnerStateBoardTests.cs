using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    [TestClass]
    public class OwnerStateBoardTests
    {
        [TestMethod]
        public void StateIsReadableFromTheBeginning()
        {
            OwnerBench bench = new OwnerBench(true);
            OwnerStateBoard board = new OwnerStateBoard(bench.Sessions, bench.Gate);

            OwnerStatePacket state = Read(board);

            Assert.IsTrue(state.HasOwner);
            Assert.IsFalse(state.IsAuthorised);
        }

        [TestMethod]
        public void CentralReadsTheNonceOnceTheLoopHasPublishedIt()
        {
            OwnerBench bench = new OwnerBench(true);
            OwnerStateBoard board = new OwnerStateBoard(bench.Sessions, bench.Gate);
            bench.Connect();
            Assert.IsTrue(IsZero(Read(board).Nonce));

            board.Update();

            OwnerStatePacket state = Read(board);
            Assert.IsFalse(IsZero(state.Nonce));
            Assert.AreEqual(Hex.Text(bench.State().Nonce, 16), Hex.Text(state.Nonce, 16));
        }

        [TestMethod]
        public void NextCentralReadsNothingOfTheOneBefore()
        {
            OwnerBench bench = OwnerBench.Challenged();
            OwnerStateBoard board = new OwnerStateBoard(bench.Sessions, bench.Gate);
            bench.ProveWrongly();
            bench.Gate.OpenWindow(bench.NowMs);
            bench.ProveRightly();
            board.Update();
            Assert.IsTrue(Read(board).IsAuthorised);
            Assert.AreEqual(1, Read(board).FailedAttempts);

            // The loop has not seen it yet.
            bench.Sessions.Closed();
            bench.Sessions.Opened();

            OwnerStatePacket state = Read(board);
            Assert.IsTrue(state.HasOwner);
            Assert.IsTrue(state.IsWindowOpen);
            Assert.IsFalse(state.IsAuthorised);
            Assert.AreEqual(0, state.FailedAttempts);
            Assert.IsTrue(IsZero(state.Nonce));
        }

        [TestMethod]
        public void EveryChangeOfTheGateIsPublished()
        {
            SeededRandom random = new SeededRandom(364);
            OwnerBench bench = OwnerBench.Challenged();
            OwnerStateBoard board = new OwnerStateBoard(bench.Sessions, bench.Gate);
            byte[] expected = new byte[20];
            byte[] read = new byte[20];
            for (int round = 0; round < 20000; round++)
            {
                switch (random.Between(0, 7))
                {
                    case 0:
                        bench.Connect();
                        break;
                    case 1:
                        bench.Disconnect();
                        break;
                    case 2:
                        bench.ProveRightly();
                        break;
                    case 3:
                        bench.ProveWrongly();
                        break;
                    case 4:
                        bench.Gate.OpenWindow(bench.NowMs);
                        break;
                    case 5:
                        bench.Claim(bench.RandomBytes(16));
                        break;
                    case 6:
                        bench.Gate.StackRestarts();
                        break;
                    default:
                        bench.Pass(random.Between(0, 70000));
                        break;
                }

                board.Update();
                bench.State().Encode(expected);
                Assert.AreEqual(20, board.Read(read));
                Assert.AreEqual(Hex.Text(expected, 20), Hex.Text(read, 20));
            }
        }

        private static OwnerStatePacket Read(OwnerStateBoard board)
        {
            byte[] buffer = new byte[20];
            OwnerStatePacket state = new OwnerStatePacket();
            Assert.IsTrue(state.TryDecode(buffer, board.Read(buffer)));
            return state;
        }

        private static bool IsZero(byte[] bytes)
        {
            return Hex.Text(bytes, 16) == "00000000000000000000000000000000";
        }
    }
}
