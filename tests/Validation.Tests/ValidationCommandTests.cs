using System.Text.Json;

namespace GluteSense.Validation.Tests;

[TestClass]
public sealed class ValidationCommandTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [TestMethod]
    [DataRow(4.0, 0)]
    [DataRow(6.0, 1)]
    [DataRow(double.NaN, 1)]
    public void A_broken_limit_gives_exit_code_1(double measured, int exitCode)
    {
        Assert.AreEqual(exitCode, Run(["--only", "a"], new FakeStudy("a", measured)));
        Assert.Contains(exitCode == 0 ? "1 of 1 limits hold." : "0 of 1 limits hold.", _output.ToString());
    }

    [TestMethod]
    public void A_broken_limit_of_any_study_counts()
    {
        Assert.AreEqual(1, Run(["--only", "a", "b"], new FakeStudy("a", 6), new FakeStudy("b", 4)));
    }

    [TestMethod]
    public void Json_is_one_object_with_the_rows_of_each_study_and_the_limits()
    {
        Run(["--json", "--only", "a", "b"], new FakeStudy("a", 4), new FakeStudy("b", 6));

        JsonElement root = JsonDocument.Parse(_output.ToString()).RootElement;
        CollectionAssert.AreEqual(new[] { "a", "b", "limits" }, root.EnumerateObject().Select(property => property.Name).ToArray());
        JsonElement row = root.GetProperty("a")[0];
        CollectionAssert.AreEqual(new[] { "rateHz", "biasMs", "medianMs" }, row.EnumerateObject().Select(property => property.Name).ToArray());
        Assert.AreEqual(500, row.GetProperty("rateHz").GetInt32());
        Assert.AreEqual(JsonValueKind.Null, row.GetProperty("medianMs").ValueKind);
        JsonElement limit = root.GetProperty("limits")[1];
        Assert.AreEqual("b", limit.GetProperty("study").GetString());
        Assert.AreEqual("The error in ms", limit.GetProperty("statement").GetString());
        Assert.AreEqual(6.0, limit.GetProperty("measured").GetDouble());
        Assert.AreEqual(JsonValueKind.Null, limit.GetProperty("least").ValueKind);
        Assert.AreEqual(5.0, limit.GetProperty("most").GetDouble());
        Assert.IsFalse(limit.GetProperty("holds").GetBoolean());
    }

    [TestMethod]
    public void One_study_alone_writes_nothing_and_says_so()
    {
        Run(["--only", "b"], new FakeStudy("a", 6), new FakeStudy("b", 4));

        Assert.Contains("Nothing was written", _error.ToString());
        Assert.DoesNotContain("a\n", _output.ToString());
    }

    [TestMethod]
    public void Page_and_plots_are_written_where_asked_and_are_the_same_every_time()
    {
        DirectoryInfo first = Directory.CreateTempSubdirectory();
        DirectoryInfo second = Directory.CreateTempSubdirectory();
        try
        {
            Assert.AreEqual(0, Run(["--out", first.FullName], new FakeStudy("a", 4)));
            Assert.AreEqual(0, Run(["--out", second.FullName, "--json"], new FakeStudy("a", 4)));

            string[] files = [.. Directory.GetFiles(first.FullName, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(first.FullName, file)).Order()];
            CollectionAssert.AreEqual(new[] { "validation.md", Path.Combine("validation", "fake-plot.svg") }.Order().ToArray(), files);
            foreach (string file in files)
            {
                Assert.AreEqual(File.ReadAllText(Path.Combine(first.FullName, file)), File.ReadAllText(Path.Combine(second.FullName, file)));
            }
        }
        finally
        {
            first.Delete(recursive: true);
            second.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void An_unknown_study_or_option_is_a_usage_error_that_names_the_studies()
    {
        Assert.AreEqual(2, Run(["--only", "c"], new FakeStudy("a", 4), new FakeStudy("b", 4)));
        Assert.Contains("There is no study 'c'; there are: a, b.", _error.ToString());
        Assert.AreEqual(2, Run(["--jsn"], new FakeStudy("a", 4)));
        Assert.AreEqual("", _output.ToString());
    }

    [TestMethod]
    public void Help_names_the_options_and_the_studies()
    {
        Assert.AreEqual(0, Run(["--help"], new FakeStudy("onset", 4)));
        foreach (string word in new[] { "--json", "--only", "--out", "onset" })
        {
            Assert.Contains(word, _output.ToString());
        }
    }

    private int Run(string[] args, params IStudy[] studies)
    {
        return ValidationCommand.Run(args, studies, StudyScale.Test, _output, _error);
    }
}
