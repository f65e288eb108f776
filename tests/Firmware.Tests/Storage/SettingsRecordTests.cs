using GluteSense.Firmware.Tests.Support;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class SettingsRecordTests
    {
        private const string Key = "000102030405060708090A0B0C0D0EFF";

        // Three sets of exercise 0, one of exercise 1, 255 or more runs.
        private const string Sets = "030100000000000000000000000000FF";

        // Owner and cadence, fading cues, next run 0x1234.
        private const string Example = "03023412" + Key + Sets;

        [TestMethod]
        public void NewDeviceIsNobodysAndCues()
        {
            AssertNew(new SettingsRecord());
        }

        [TestMethod]
        public void PayloadIsAsDescribed()
        {
            SettingsRecord settings = Decoded(Hex.Bytes(Example), 36);
            Assert.IsTrue(settings.HasOwner);
            Assert.IsTrue(settings.IsCadenceOn);
            Assert.AreEqual(2, settings.CuePlan);
            Assert.AreEqual(0x1234, settings.NextRun);
            Assert.AreEqual(Key, Hex.Text(settings.OwnerKey, 16));

            byte[] buffer = new byte[42];
            Assert.AreEqual(36, settings.Encode(buffer, 3));
            Assert.AreEqual("000000" + Example, Hex.Text(buffer, 39));
        }

        [TestMethod]
        public void EverySettingComesBack()
        {
            SeededRandom random = new SeededRandom(321);
            byte[] buffer = new byte[40];
            for (int run = 0; run < 200; run++)
            {
                SettingsRecord written = new SettingsRecord
                {
                    HasOwner = random.Between(0, 1) == 1,
                    IsCadenceOn = random.Between(0, 1) == 1,
                    CuePlan = random.Between(0, 2),
                    NextRun = random.Between(0, 65535),
                };
                for (int index = 0; index < 16; index++)
                {
                    written.OwnerKey[index] = (byte)random.Between(0, 255);
                }

                int sets = random.Between(0, 300);
                for (int set = 0; set < sets; set++)
                {
                    written.Sets.Begin(SettingsRecord.SetKinds - 1);
                }

                SettingsRecord read = Decoded(buffer, written.Encode(buffer, 0));

                Assert.AreEqual(written.HasOwner, read.HasOwner);
                Assert.AreEqual(written.IsCadenceOn, read.IsCadenceOn);
                Assert.AreEqual(written.CuePlan, read.CuePlan);
                Assert.AreEqual(written.NextRun, read.NextRun);
                Assert.AreEqual(sets < 255 ? sets + 1 : 255, read.Sets.Begin(SettingsRecord.SetKinds - 1));
                Assert.AreEqual(written.HasOwner ? Hex.Text(written.OwnerKey, 16) : "00000000000000000000000000000000", Hex.Text(read.OwnerKey, 16));
            }
        }

        [TestMethod]
        public void ShorterPayloadOfAnOlderVersionGivesWhatItHas()
        {
            byte[] bytes = Hex.Bytes(Example);
            for (int length = 0; length <= 36; length++)
            {
                SettingsRecord settings = Decoded(bytes, length);

                Assert.AreEqual(length >= 1, settings.IsCadenceOn);
                Assert.AreEqual(length >= 2 ? 2 : SettingsRecord.DefaultCuePlan, settings.CuePlan);
                Assert.AreEqual(length >= 4 ? 0x1234 : 0, settings.NextRun);
                Assert.AreEqual(length >= 20, settings.HasOwner);
                Assert.AreEqual(length >= 36 ? 4 : 1, settings.Sets.Begin(0));
                Assert.AreEqual(length >= 20 ? Key : "00000000000000000000000000000000", Hex.Text(settings.OwnerKey, 16));
            }
        }

        [TestMethod]
        public void LongerPayloadOfANewerVersionGivesTheKnownPart()
        {
            byte[] bytes = Hex.Bytes("03023412" + Key + Sets + "ABCDEF");

            SettingsRecord settings = Decoded(bytes, bytes.Length);

            Assert.IsTrue(settings.HasOwner);
            Assert.AreEqual(Key, Hex.Text(settings.OwnerKey, 16));
            Assert.AreEqual(0x1234, settings.NextRun);
        }

        [TestMethod]
        public void UnknownCuePlanIsThatOfANewDevice()
        {
            Assert.AreEqual(SettingsRecord.DefaultCuePlan, Decoded(Hex.With(Example, 1, 3), 36).CuePlan);
        }

        [TestMethod]
        public void KeyOfAFormerOwnerIsNeitherWrittenNorRead()
        {
            SettingsRecord settings = Decoded(Hex.Bytes(Example), 36);
            settings.HasOwner = false;
            byte[] buffer = new byte[36];
            settings.Encode(buffer, 0);
            Assert.AreEqual("0202341200000000000000000000000000000000" + Sets, Hex.Text(buffer, 36));

            Assert.AreEqual("00000000000000000000000000000000", Hex.Text(Decoded(Hex.With(Example, 0, 2), 36).OwnerKey, 16));
        }

        [TestMethod]
        public void ResetMakesANewDevice()
        {
            SettingsRecord settings = Decoded(Hex.Bytes(Example), 36);

            settings.Reset();

            AssertNew(settings);
        }

        private static SettingsRecord Decoded(byte[] bytes, int length)
        {
            SettingsRecord settings = new SettingsRecord { HasOwner = true, CuePlan = 0, NextRun = 99 };
            settings.Decode(bytes, 0, length);
            return settings;
        }

        private static void AssertNew(SettingsRecord settings)
        {
            Assert.IsFalse(settings.HasOwner);
            Assert.IsFalse(settings.IsCadenceOn);
            Assert.AreEqual(1, settings.CuePlan);
            Assert.AreEqual(0, settings.NextRun);
            Assert.AreEqual("00000000000000000000000000000000", Hex.Text(settings.OwnerKey, 16));
        }
    }
}
