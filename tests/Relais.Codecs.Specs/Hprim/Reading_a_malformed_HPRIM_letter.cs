using System.Text;
using Relais.Codecs.Hprim;

namespace Relais.Codecs.Specs.Hprim;

public class Reading_a_malformed_HPRIM_letter
{
    [Theory]
    [InlineData("\n", 1)]
    [InlineData("\n\n  \n", 3)]
    public void finds_a_header_pushed_down_by_blank_lines(string blanks, int shift)
    {
        var reading = Letters.Read(blanks + Letters.Whole);

        Assert.Equal(new Flaw("hprim.header-shifted", 1, $"{shift}"), Assert.Single(reading.Flaws));
        Assert.Equal(("TOUTAIN", "24-1187", 3), (reading.Messages[0].Patient.UsedName, reading.Messages[0].Title, reading.Messages[0].Text.Count));
    }

    [Fact]
    public void takes_blank_first_lines_for_a_missing_name_when_the_dates_are_in_place()
    {
        var message = Letters.Read(Letters.Whole.Replace("24-1187", "").Replace("TOUTAIN", "")).Messages[0];

        Assert.Equal((null, null, "Margaux"), (message.Title, message.Patient.UsedName, message.Patient.UsedFirstName));
        Assert.Empty(message.Flaws);
    }

    [Fact]
    public void names_nobody_when_no_date_is_in_place()
    {
        var reading = Letters.Read("Cher confrère,\nje vous adresse ce jour\nun patient\n" + Letters.End);
        var message = Assert.Single(reading.Messages);

        Assert.Equal("hprim.header", Assert.Single(reading.Flaws).Code);
        Assert.Null(message.Patient.UsedName);
        Assert.Equal("Cher confrère,", message.Text[0]);
    }

    [Theory]
    [InlineData("09/02/1961", "31/02/1961", "hprim.birth-date", 7)]
    [InlineData("09/02/1961", "", "hprim.birth-date", 7)]
    [InlineData("09/02/1961", "09/02/2030", "hprim.birth-after-document", 7)]
    [InlineData("20/11/2026", "hier", "hprim.document-date", 10)]
    [InlineData("20/11/2026", "20/12/2026", "hprim.document-date", 10)]
    public void keeps_the_rest_of_a_header_with_a_bad_date(string right, string wrong, string code, int line)
    {
        var reading = Letters.Read(Letters.Whole.Replace(right, wrong));
        var flaw = Assert.Single(reading.Flaws);

        Assert.Equal((code, line), (flaw.Code, flaw.At));
        Assert.Equal("TOUTAIN", reading.Messages[0].Patient.UsedName);
    }

    [Fact]
    public void keeps_a_message_without_its_end() =>
        AssertKept(Letters.Letter + "****FINFICHIER****\n", "hprim.end-missing", 16);

    /// <summary>The end of the first is missing: the second person's result must not become the first one's.</summary>
    [Fact]
    public void parts_two_people_whom_no_end_parts()
    {
        var other = Letters.Header.Replace("TOUTAIN", "SAVARIN").Replace("09/02/1961", "12/05/1948");
        var reading = Letters.Read(Letters.Letter + "****LAB****\nRES|Potassium|K|N|4.1|mmol/l|3.5|5.0|N\n" + other + "****LAB****\nRES|Potassium|K|N|7.5|mmol/l|3.5|5.0|HH\n" + Letters.End);

        Assert.Equal(["TOUTAIN 4.1", "SAVARIN 7.5"], reading.Messages.Select(m => $"{m.Patient.UsedName} {Assert.Single(m.Observations).Value}"));
        Assert.Equal("hprim.end-missing", Assert.Single(reading.Messages[0].Flaws).Code);
    }

    /// <summary>Only its own lines: whoever compares two messages must find all that differs.</summary>
    [Theory]
    [InlineData("TOUTAIN", "SAVARIN")]
    [InlineData("D-5521", "D-5522")]
    [InlineData("4.1", "7.1")]
    public void keeps_the_lines_that_tell_it_from_another(string one, string other)
    {
        var text = Letters.WithLab("RES|Potassium|K|N|4.1|mmol/l|3.5|5.0|N");

        Assert.NotEqual(Letters.Read(text).Messages[0].Source, Letters.Read(text.Replace(one, other)).Messages[0].Source);
        Assert.Equal(Letters.Read(text).Messages[0].Source, Letters.Read(text).Messages[0].Source);
        Assert.NotEqual(Letters.Read(Segments.Whole).Messages[0].Source, Letters.Read(Segments.Whole.Replace("6.9", "3.9")).Messages[0].Source);
    }

    [Fact]
    public void keeps_a_file_without_its_end() =>
        AssertKept(Letters.Letter + "****FIN****\n", "hprim.file-end-missing", 18);

    [Fact]
    public void keeps_a_file_whose_ends_are_exchanged() =>
        AssertKept(Letters.Letter + "****FINFICHIER****\n****FIN****\n", "hprim.end-order", 18);

    [Theory, InlineData("****FIN****\nreste\n****FINFICHIER****\n"), InlineData("****FIN****\n****FINFICHIER****\nreste\n")]
    public void keeps_text_after_the_end(string ends)
    {
        var message = AssertKept(Letters.Letter + ends, "hprim.text-after-end", ends.IndexOf("reste", StringComparison.Ordinal) < 20 ? 18 : 19);

        Assert.Equal("reste", message.Text[^1]);
    }

    [Fact]
    public void reads_a_patient_found_after_the_end_of_the_file()
    {
        var reading = Letters.Read(Letters.Whole + Letters.Letter.Replace("TOUTAIN", "BLIN") + "****FIN****\n");

        Assert.Equal(["TOUTAIN", "BLIN"], reading.Messages.Select(message => message.Patient.UsedName));
        Assert.Equal(["hprim.text-after-end"], reading.Codes());
    }

    [Fact]
    public void never_gives_one_patient_the_results_of_another()
    {
        var nameless = Letters.WithLab("RES|K|k|N|6.9|mmol/l|3.5|5.0|HH|F").Replace("09/02/1961", "?").Replace("20/11/2026", "?");

        var reading = Letters.Read(Letters.Letter + "****FIN****\n" + nameless);

        Assert.Equal(["hprim.header"], reading.Codes());
        Assert.Equal([(0, "TOUTAIN"), (1, null)], reading.Messages.Select(message => (message.Observations.Count, message.Patient.UsedName)));
        Assert.Equal(3, reading.Messages[0].Text.Count);
    }

    [Fact]
    public void gives_a_short_letter_with_its_own_end_to_nobody()
    {
        var reading = Letters.Read(Letters.Letter + "****FIN****\nMadame,\nvotre bilan est prêt\n" + Letters.End);

        Assert.Equal(["hprim.header"], reading.Codes());
        Assert.Equal([3, 2], reading.Messages.Select(message => message.Text.Count));
    }

    [Fact]
    public void reads_no_message_in_an_empty_file() => Assert.Equal(["hprim.empty"], Letters.Read(" \r\n").Codes());

    [Fact]
    public void stops_at_its_limits()
    {
        var limits = new HprimLimits { Bytes = 4_000, Messages = 2, Observations = 1, Flaws = 3 };
        HprimReading Within(string text) => HprimReader.Read(Encoding.UTF8.GetBytes(text), Letters.Received, limits);

        Assert.Equal(new Flaw("hprim.limit", 0, "Bytes"), Assert.Single(Within(new string('x', 4_001)).Flaws));
        var three = Within(string.Concat(Enumerable.Repeat(Letters.Letter + "****FIN****\n", 3)) + "****FINFICHIER****\n");
        Assert.Equal((2, "Messages"), (three.Messages.Count, Assert.Single(three.FileFlaws).Detail));
        var results = Within(Letters.WithLab("RES|Na|na|N|140", "RES|K|k|N|4", "RES|Cl|cl|N|100"));
        Assert.Equal(("Na", "Observations"), (Assert.Single(results.Messages[0].Observations).Label, Assert.Single(results.Flaws).Detail));
        Assert.Contains("RES|Cl|cl|N|100", results.Messages[0].Text);
        Assert.Equal(4, Within(Letters.WithLab("a", "b", "c", "d", "e", "f")).Flaws.Count());
    }

    private static readonly byte[] Signs = [.. "|*/\n\r&;<H~^\\ 09-"u8];

    /// <remarks>Seed 20261121: cut at each byte, and 2,000 files with bytes changed.</remarks>
    [Fact]
    public void never_throws()
    {
        var random = new Random(20261121);
        foreach (var text in new[] { Letters.WithLab("TEX|x", "RES|K|k|N|5.0|mEq/l|3.5|4.8|H|F|5|mmol/l|3.5|4.8", "RES|soit||N|5"), Segments.Whole })
        {
            var file = Letters.Windows1252.GetBytes(text);
            for (var end = 0; end <= file.Length; end++)
            {
                Letters.Read(file[..end]);
                HprimReader.Looks(file.AsSpan(0, end));
            }
            for (var round = 0; round < 1_000; round++)
            {
                var broken = file.ToArray();
                for (var flips = 0; flips < 6; flips++) broken[random.Next(broken.Length)] = flips % 2 == 0 ? (byte)random.Next(256) : Signs[random.Next(Signs.Length)];
                Letters.Read(broken);
                HprimReader.Looks(broken);
            }
        }
    }

    /// <remarks>Repeated ends and hyphens once took time that grew with the square of the file.</remarks>
    [Theory]
    [InlineData("****FINFICHIER****\nx\n"), InlineData("-"), InlineData("1/1/"), InlineData("&")]
    public void reads_what_is_made_to_be_slow_in_good_time(string grain)
    {
        var much = string.Concat(Enumerable.Repeat(grain, 1_800_000 / grain.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Letters.Read(Letters.Letter + "****LAB****\nRES|K|k|N|1|u|" + much);
        Letters.Read(Letters.Header + much);
        Letters.Read(Segments.Whole + "OBX|1|NM|K||1|u|" + much);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static HprimMessage AssertKept(string text, string code, int line)
    {
        var reading = Letters.Read(text);
        var flaw = Assert.Single(reading.Flaws);
        var message = Assert.Single(reading.Messages);

        Assert.Equal((code, line), (flaw.Code, flaw.At));
        Assert.Equal("TOUTAIN", message.Patient.UsedName);
        Assert.Equal("Glycémie à jeun : 1,02 g/l", message.Text[0]);
        return message;
    }
}
