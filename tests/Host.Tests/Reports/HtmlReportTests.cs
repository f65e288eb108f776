using System.Globalization;
using System.Xml.Linq;
using GluteSense.Calibration;
using GluteSense.Host.Reports;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Reports;

[TestClass]
public sealed class HtmlReportTests
{
    [TestMethod]
    public void The_report_is_well_formed_and_needs_no_network()
    {
        string html = Write(ReportSessions.Bridges(), SessionMode.Bridge);

        XDocument document = Parse(html);
        Assert.DoesNotContain("http", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("@import", html);
        Assert.IsFalse(document.Descendants().Attributes().Any(attribute => attribute.Name.LocalName is "src" or "href"));
    }

    [TestMethod]
    public void Every_picture_says_what_it_shows_and_has_a_table_after_it()
    {
        XDocument document = Parse(Write(ReportSessions.Bridges(), SessionMode.Bridge));

        XElement[] pictures = [.. document.Descendants("svg")];
        Assert.HasCount(3, pictures);
        foreach (XElement picture in pictures)
        {
            Assert.AreEqual("img", picture.Attribute("role")!.Value);
            Assert.IsFalse(string.IsNullOrWhiteSpace(picture.Element("title")!.Value));
            Assert.IsFalse(string.IsNullOrWhiteSpace(picture.Element("desc")!.Value));
            Assert.IsTrue(picture.ElementsAfterSelf().Concat(picture.Parent!.ElementsAfterSelf())
                .Concat(picture.Parent.Parent!.ElementsAfterSelf()).DescendantsAndSelf("table").Any());
        }

        string[] ids = [.. document.Descendants().Attributes("id").Select(id => id.Value)];
        CollectionAssert.AllItemsAreUnique(ids);
    }

    [TestMethod]
    public void Trials_cues_and_the_state_of_the_device_are_told()
    {
        TestSession session = ReportSessions.Bridges();
        session.Health(new HealthPacket
        {
            BatteryMillivolts = 3700, BatteryPercent = 47, CuePlan = 2, Cues = 3, WithheldCues = 1, Gaps = 2, GapMs = 120, ExcludedBlocks = 18,
        });

        string text = Parse(Write(session, SessionMode.Bridge)).Root!.Value;

        foreach (string part in new[]
        {
            "3 trials, CV 5\u00A0%", "coefficient of variation of at most 12 %", "plan: fading; 3 given, 1 withheld",
            "18 blocks (motor or flash)", "2 times, 0.12 s in all", "battery 47 %, no fault",
        })
        {
            Assert.Contains(part, text);
        }
    }

    [TestMethod]
    public void The_headline_gives_both_shares()
    {
        string html = Write(ReportSessions.Bridges(), SessionMode.Bridge);
        SessionResult result = ReportSessions.Bridges().Build(SessionMode.Bridge, 0.8);

        string headline = Parse(html).Descendants("p").Single(p => p.Attribute("class")?.Value == "headline").Value;

        foreach (double? share in new[] { result.Sides.Left.GluteShare, result.Sides.Right.GluteShare })
        {
            Assert.Contains(Percent(share!.Value), headline);
        }

        Assert.Contains("glute share", html);
    }

    [TestMethod]
    public void The_share_of_a_single_rep_is_relative_to_the_references_too()
    {
        TestSession session = new();
        session.Calibrate(0, 16, 800, ReferenceKind.Mvic);
        session.Calibrate(1, 16, 200, ReferenceKind.Mvic);
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 1000, 400, 300);
        session.Segment(1, 0, 1000, 400, 300);

        XElement[] tables = [.. Parse(Write(session, SessionMode.Bridge)).Descendants("table")
            .Where(table => table.Attribute("class")?.Value == "dense")];

        double glute = 400.0 / 800 / (400.0 / 800 + 300.0 / 200);
        double raw = 400.0 / (400 + 300);
        Assert.EndsWith("Glute share", tables[0].Element("thead")!.Value);
        Assert.EndsWith("Raw share", tables[1].Element("thead")!.Value);
        Assert.AreEqual(Percent(glute), tables[0].Descendants("td").Last().Value);
        Assert.AreEqual(Percent(raw), tables[1].Descendants("td").Last().Value);
    }

    [TestMethod]
    public void Without_a_reference_the_share_is_called_raw_share_and_nothing_else()
    {
        string html = Write(ReportSessions.Run(30), SessionMode.Run);

        Assert.Contains("raw share", html);
        string beforeNotes = html[..html.IndexOf("What this session does not know", StringComparison.Ordinal)];
        Assert.DoesNotContain("glute share", beforeNotes, StringComparison.OrdinalIgnoreCase);
    }

    [TestMethod]
    public void Text_from_outside_is_escaped()
    {
        SessionInfo info = TestSession.Info(SessionMode.Bridge) with { Input = "<script>alert('1')</script>&\u0001.csv" };
        TestSession session = ReportSessions.Bridges();
        Dictionary<string, string> files = new() { ["a\"b"] = "<b>&" };
        StringWriter writer = new(CultureInfo.InvariantCulture);
        HtmlReport.Write(writer, SessionResultBuilder.Build(session.Log, info, files), session.Log, info);

        string html = writer.ToString();
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<b>", html);
        Assert.Contains("<script>alert('1')</script>&?.csv", Parse(html).Root!.Value);
    }

    [TestMethod]
    public void An_hour_of_running_stays_small()
    {
        string html = Write(ReportSessions.Run(3600), SessionMode.Run);

        XDocument document = Parse(html);
        foreach (XElement path in document.Descendants("path"))
        {
            Assert.IsTrue(path.Attribute("d")!.Value.Count(letter => letter is 'M' or 'L') <= 600);
        }

        Assert.IsTrue(document.Descendants("circle").Count() <= 120);
        Assert.IsTrue(html.Length < 150_000, $"{html.Length} characters");
    }

    [TestMethod]
    public void A_channel_without_signal_gets_words_in_place_of_an_empty_chart()
    {
        XDocument document = Parse(Write(ReportSessions.RightSideOnly(), SessionMode.Run));

        Assert.HasCount(2, document.Descendants("path").ToArray());
        Assert.AreEqual(2, document.Descendants("text").Count(text => text.Value == "no usable signal"));
    }

    [TestMethod]
    public void A_session_in_which_nothing_was_received_still_makes_a_report()
    {
        XDocument document = Parse(Write(new TestSession(), SessionMode.Run));

        Assert.IsEmpty(document.Descendants("svg"));
        Assert.Contains("not known", document.Root!.Value);
    }

    [TestMethod]
    public void The_report_is_the_same_under_a_culture_that_writes_commas()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Write(ReportSessions.Bridges(), SessionMode.Bridge);
        try
        {
            CultureInfo german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NegativeSign = "minus";
            german.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = german;
            Assert.AreEqual(expected, Write(ReportSessions.Bridges(), SessionMode.Bridge));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    public void A_log_of_noise_makes_a_well_formed_report()
    {
        Random random = new(5);
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        for (int count = 0; count < 3000; count++)
        {
            session.Live(random.Next(), [random.Next(-1, 65534), random.Next(-1, 65534), 0, -1], [-1, random.Next(1001)], random.Next(129));
            session.Segment(random.Next(2), random.Next(), random.Next(65535), random.Next(-1, 65534), random.Next(-1, 65534), true);
            session.Status(DeviceMode.Run, random.Next(0x10000), random.Next(), random.Next(65535), random.Next(0x10000));
        }

        Parse(Write(session, SessionMode.Run));
    }

    [TestMethod]
    public void The_words_of_the_report_claim_no_cause()
    {
        string text = Parse(Write(ReportSessions.Bridges(), SessionMode.Bridge)).Root!.Element("body")!.Value;

        foreach (string word in new[] { "inhibit", "co-contraction", "weak", "normal" })
        {
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Percent(double fraction)
    {
        return Math.Round(fraction * 100).ToString(CultureInfo.InvariantCulture) + "\u00A0%";
    }

    [TestMethod]
    public void The_summary_says_the_verdict_of_each_side_in_one_sentence()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 2000, 300, 200);
        session.Segment(1, 0, 2000, 300, 200);
        session.Status(DeviceMode.Exercise);
        session.Verdict(TestSession.Reduced());
        session.Verdict(TestSession.Withheld(WithheldReason.Mains, VerdictPacket.RightSide));
        session.End(DeviceMode.Exercise, 3000);

        string[] verdicts = [.. Parse(Write(session, SessionMode.Bridge)).Descendants("p")
            .Where(paragraph => (string?)paragraph.Attribute("class") == "verdict").Select(paragraph => paragraph.Value)];

        CollectionAssert.AreEqual(
            new[]
            {
                "Your left glute did a smaller share than in your reference set (-18 %, interval -9 to -26).",
                "There is no verdict on your right glute: mains interference was as strong as the muscle.",
            },
            verdicts);
    }

    private static string Write(TestSession session, SessionMode mode)
    {
        SessionInfo info = TestSession.Info(mode, 0.8);
        StringWriter writer = new(CultureInfo.InvariantCulture);
        HtmlReport.Write(writer, session.Build(mode, 0.8), session.Log, info);
        return writer.ToString();
    }

    private static XDocument Parse(string html)
    {
        const string Doctype = "<!DOCTYPE html>";
        Assert.StartsWith(Doctype, html);
        return XDocument.Parse(html[Doctype.Length..].TrimStart());
    }
}
