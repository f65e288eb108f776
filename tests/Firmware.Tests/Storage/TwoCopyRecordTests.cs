using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class TwoCopyRecordTests
    {
        private const int Kind = CopyFiles.Kind;

        [TestMethod]
        public void CopyIsAsDescribed()
        {
            CopyFiles files = new CopyFiles();
            int length = files.Seal(new TwoCopyRecord(Kind), "AABBCC");

            // CRC-32 by an independent implementation (zlib).
            Assert.AreEqual("C501070201000000" + "0300" + "AABBCC" + "318700A8", Hex.Text(files.Sealed, length));
        }

        [TestMethod]
        public void NothingIsChosenFromEmptyFiles()
        {
            TwoCopyRecord record = new TwoCopyRecord(Kind);

            Assert.AreEqual(TwoCopyRecord.NoSlot, new CopyFiles().Choose(record));
            Assert.AreEqual(TwoCopyRecord.SlotA, record.NextSlot);
            Assert.AreEqual(0, record.PayloadLength);
        }

        [TestMethod]
        public void NewestCopyIsChosenAndTheOlderOneIsOverwritten()
        {
            CopyFiles files = new CopyFiles();
            TwoCopyRecord writer = new TwoCopyRecord(Kind);
            for (int save = 0; save < 5; save++)
            {
                files.Save(writer, Payload(save));

                TwoCopyRecord reader = new TwoCopyRecord(Kind);
                int slot = files.Choose(reader);
                Assert.AreEqual(save & 1, slot);
                Assert.AreEqual(Payload(save), files.Payload(slot, reader.PayloadLength));
                Assert.AreEqual(2, reader.PayloadVersion);
                Assert.AreEqual(1 - slot, reader.NextSlot);
                Assert.AreEqual(writer.NextSlot, reader.NextSlot);
            }
        }

        [TestMethod]
        public void TornWriteNeverLosesTheLastGoodCopy()
        {
            CopyFiles files = new CopyFiles();
            TwoCopyRecord writer = new TwoCopyRecord(Kind);
            int tears = 0;
            for (int save = 0; save < 6; save++)
            {
                int total = files.Seal(writer, Payload(save));
                int slot = writer.NextSlot;
                for (int prefix = 0; prefix < total; prefix++)
                {
                    for (int tail = 0; tail < 4; tail++)
                    {
                        CopyFiles torn = files.Torn(slot, prefix, tail);
                        if (torn.HoldsSealed(slot, total))
                        {
                            // What stood there before happened to complete the copy.
                            continue;
                        }

                        tears++;
                        TwoCopyRecord reader = new TwoCopyRecord(Kind);
                        int chosen = torn.Choose(reader);
                        Assert.AreEqual(save == 0 ? TwoCopyRecord.NoSlot : 1 - slot, chosen);
                        Assert.AreEqual(slot, reader.NextSlot);
                        if (save > 0)
                        {
                            Assert.AreEqual(Payload(save - 1), torn.Payload(chosen, reader.PayloadLength));
                        }
                    }
                }

                files.Save(writer, Payload(save));
            }

            Assert.IsTrue(tears > 500, tears.ToString());
        }

        [TestMethod]
        public void EveryFlippedBitIsFound()
        {
            CopyFiles files = new CopyFiles();
            TwoCopyRecord writer = new TwoCopyRecord(Kind);
            files.Save(writer, Payload(0));
            files.Save(writer, Payload(1));
            for (int bit = 0; bit < 8 * files.Lengths[1]; bit++)
            {
                files.Bytes[1][bit >> 3] ^= (byte)(1 << (bit & 7));

                Assert.AreEqual(TwoCopyRecord.SlotA, files.Choose(new TwoCopyRecord(Kind)), bit.ToString());
                files.Bytes[1][bit >> 3] ^= (byte)(1 << (bit & 7));
            }

            Assert.AreEqual(TwoCopyRecord.SlotB, files.Choose(new TwoCopyRecord(Kind)));
        }

        [TestMethod]
        [DataRow("FEFFFFFF")]
        [DataRow("FEFFFF7F")]
        public void SequenceWraps(string sequence)
        {
            // Slot A with a sequence two below the wrap of the unsigned or of the signed integer.
            CopyFiles files = new CopyFiles();
            files.StoreWithCrc(TwoCopyRecord.SlotA, "C5010702" + sequence + "0100AA");
            TwoCopyRecord writer = new TwoCopyRecord(Kind);
            Assert.AreEqual(TwoCopyRecord.SlotA, files.Choose(writer));
            for (int save = 0; save < 5; save++)
            {
                int slot = writer.NextSlot;
                files.Save(writer, Payload(save));

                Assert.AreEqual(slot, files.Choose(new TwoCopyRecord(Kind)));
            }
        }

        [TestMethod]
        public void FailedWriteLeavesTheNextOneTheSameSlot()
        {
            CopyFiles files = new CopyFiles();
            TwoCopyRecord writer = new TwoCopyRecord(Kind);
            files.Save(writer, Payload(0));
            files.Seal(writer, Payload(1));

            Assert.AreEqual(TwoCopyRecord.SlotB, writer.NextSlot);
            files.Save(writer, Payload(2));

            Assert.AreEqual(TwoCopyRecord.SlotB, files.Choose(new TwoCopyRecord(Kind)));
        }

        [TestMethod]
        public void CopyOfAnotherKindIsNotValid()
        {
            CopyFiles files = new CopyFiles();
            files.Save(new TwoCopyRecord(Kind), Payload(0));

            Assert.AreEqual(TwoCopyRecord.NoSlot, files.Choose(new TwoCopyRecord(Kind + 1)));
        }

        [TestMethod]
        public void CopyOfAnUnknownFrameIsNotValid()
        {
            CopyFiles files = new CopyFiles();
            files.StoreWithCrc(0, "C5010702010000000100AA");
            Assert.AreEqual(TwoCopyRecord.SlotA, files.Choose(new TwoCopyRecord(Kind)));

            files.StoreWithCrc(0, "C5020702010000000100AA");
            Assert.AreEqual(TwoCopyRecord.NoSlot, files.Choose(new TwoCopyRecord(Kind)));
        }

        [TestMethod]
        public void PayloadOfAnyVersionIsChosen()
        {
            CopyFiles files = new CopyFiles();
            files.StoreWithCrc(0, "C501070901000000" + "0400" + "AABBCCDD");
            files.StoreWithCrc(1, "C501070102000000" + "0100" + "EE");
            TwoCopyRecord record = new TwoCopyRecord(Kind);

            Assert.AreEqual(TwoCopyRecord.SlotB, files.Choose(record));
            Assert.AreEqual(1, record.PayloadLength);
            Assert.AreEqual(1, record.PayloadVersion);

            files.Lengths[1] = 0;
            Assert.AreEqual(TwoCopyRecord.SlotA, files.Choose(record));
            Assert.AreEqual(4, record.PayloadLength);
            Assert.AreEqual(9, record.PayloadVersion);
        }

        /// <summary>Payloads of different lengths, so that an older copy may be longer or shorter.</summary>
        private static string Payload(int save)
        {
            string payload = "";
            for (int index = 0; index < 5 + save * 7 % 11; index++)
            {
                payload += Hex.Text(new byte[] { (byte)(save * 37 + index * 11) }, 1);
            }

            return payload;
        }
    }
}
