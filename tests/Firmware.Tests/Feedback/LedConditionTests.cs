using GluteSense.Feedback;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class LedConditionTests
    {
        [TestMethod]
        public void MoreUrgentConditionsHaveHigherValues()
        {
            LedCondition[] rising =
            {
                LedCondition.Idle, LedCondition.Measuring, LedCondition.Cue, LedCondition.BatteryLow, LedCondition.ElectrodeOff, LedCondition.OwnerWindow,
            };
            for (int index = 0; index < rising.Length; index++)
            {
                Assert.AreEqual(index, (int)rising[index]);
            }
        }
    }
}
