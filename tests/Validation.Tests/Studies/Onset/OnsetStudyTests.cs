using GluteSense.Validation.Studies.Onset;

namespace GluteSense.Validation.Tests.Studies.Onset;

[TestClass]
public sealed class OnsetStudyTests
{
    private static readonly StudyPart _part = new OnsetStudy().Run(StudyScale.Test);

    [TestMethod]
    public void Every_limit_holds()
    {
        Assert.HasCount(20, _part.Limits);
        foreach (StudyLimit limit in _part.Limits)
        {
            Assert.IsTrue(limit.Holds, $"{limit.Statement}: {limit.Measured}");
        }
    }

    [TestMethod]
    public void There_is_a_row_for_each_model_level_and_detector()
    {
        OnsetRow[] rows = [.. _part.Rows.Cast<OnsetRow>()];

        Assert.HasCount(7 * 10, rows);
        Assert.HasCount(rows.Length, rows.DistinctBy(row => (row.Model, row.SnrDb, row.Detector)));
        Assert.IsTrue(rows.All(row => row.P90Ms is null || double.IsFinite(row.P90Ms.Value)), "JSON knows no infinity");
        Assert.IsTrue(rows.All(row => row.MissPct < 10 || row.P90Ms is null || row.P90Ms > row.MedianMs));
    }

    [TestMethod]
    public void Every_table_is_rectangular()
    {
        foreach (StudyTable table in _part.Tables)
        {
            Assert.IsTrue(table.Cells.All(cells => cells.Count == table.Columns.Count), table.Caption);
        }
    }
}
