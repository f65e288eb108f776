namespace GluteSense.Validation.Tests;

[TestClass]
public sealed class StudyCatalogTests
{
    [TestMethod]
    public void Every_study_has_a_key_of_its_own()
    {
        string[] keys = [.. StudyCatalog.All.Select(study => study.Key)];
        Assert.IsNotEmpty(keys);
        CollectionAssert.AllItemsAreUnique(keys);
        Assert.DoesNotContain("limits", keys);
        foreach (string key in keys)
        {
            Assert.IsTrue(key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(char.IsAsciiLetterOrDigit), key);
        }
    }
}
