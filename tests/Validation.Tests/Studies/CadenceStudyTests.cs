using GluteSense.Validation.Studies.Cadence;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Validation.Tests.Studies;

[TestClass]
public sealed class CadenceStudyTests
{
    [TestMethod]
    public void Every_limit_of_the_study_holds()
    {
        StudyPart part = new CadenceStudy().Run(StudyScale.Test);

        Assert.IsNotEmpty(part.Limits);
        foreach (StudyLimit limit in part.Limits)
        {
            Assert.IsTrue(limit.Holds, $"{limit.Statement}: {limit.Measured}");
        }
    }

    [TestMethod]
    public void Missed_and_extra_strides_are_counted_apart()
    {
        // Touchdown 1 has its segment, 2 has none, 3 lies in one with 3.3; the last segment holds nothing.
        (int missed, int extra) = CadenceStudy.Match([1, 2, 3, 3.3], [(0.6, 1.3), (2.6, 3.6), (4, 5)]);

        Assert.AreEqual(2, missed);
        Assert.AreEqual(1, extra);
    }
}
