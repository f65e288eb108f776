using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class ShareDropTests
    {
        [TestMethod]
        public void ShareAfterTheChangeIsLowerByAFifth()
        {
            for (int step = -120; step <= 120; step++)
            {
                double before = step / 10.0;
                double change = ShareDrop.ChangeQ19((int)Math.Round(before * 524288)) / 524288.0;
                double shareBefore = 1 / (1 + Math.Exp(-before));
                double shareAfter = 1 / (1 + Math.Exp(-(before + change)));
                Near.AreEqual(0.8, shareAfter / shareBefore, 0.00001);
            }
        }

        [TestMethod]
        public void AtAHalfAGluteIsLowerByAThird()
        {
            // facts: at share .5 a 20 % lower share means a glute 33 % lower.
            Near.AreEqual(Math.Log(2.0 / 3), ShareDrop.ChangeQ19(0) / 524288.0, 0.000003);
        }

        [TestMethod]
        public void RatiosBeyondAllMusclesAreCutOff()
        {
            Assert.AreEqual(ShareDrop.ChangeQ19(16 << 19), ShareDrop.ChangeQ19(int.MaxValue));
            Assert.AreEqual(ShareDrop.ChangeQ19(-16 << 19), ShareDrop.ChangeQ19(int.MinValue));
            Near.AreEqual(Math.Log(0.8), ShareDrop.ChangeQ19(int.MinValue) / 524288.0, 0.000003);
        }
    }
}
