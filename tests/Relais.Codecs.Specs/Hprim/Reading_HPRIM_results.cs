using Relais.Codecs.Observations;

namespace Relais.Codecs.Specs.Hprim;

public class Reading_HPRIM_results
{
    private const int FirstLine = 18;

    [Fact]
    public void gives_each_field_its_place()
    {
        var reading = Letters.Read(Letters.WithLab("TEX| Créatinine : 8,3", "RES|CREATININE|C33|N|8.3|mg/l|6.0|11.0|N|F|73.5|umol/l|53.1|97.4", "TEX"));

        Assert.Empty(reading.Flaws);
        var expected = new Observation
        {
            Label = "CREATININE", Code = "C33", Value = "8.3", Unit = "mg/l", Low = "6.0", High = "11.0", Interpretation = "N", Status = "F",
            SecondUnit = new Observation { Label = "CREATININE", Value = "73.5", Unit = "umol/l", Low = "53.1", High = "97.4" },
        };
        Assert.Equal(expected, Assert.Single(reading.Messages[0].Observations));
        Assert.Equal([" Créatinine : 8,3"], reading.Messages[0].LabText);
    }

    [Theory]
    [InlineData("RES|K|k|N|4,5|", "4.5")]
    [InlineData("RES|K|k|N|4 450 000|", "4450000")]
    [InlineData("RES|K|k|N|85*|", "85*")]
    [InlineData("RES|K|k|A|  < 0.12  mg/l ", "< 0.12  mg/l")]
    [InlineData("RES|K|k|A|Limpide, jaune", "Limpide, jaune")]
    [InlineData("RES|K|k|T|12,5", "12,5")]
    [InlineData("RES||IGET 005|A", null)]
    public void keeps_a_value_as_written_but_its_decimal_point(string line, string? value) =>
        Assert.Equal(value, Assert.Single(Letters.Read(Letters.WithLab(line)).Messages[0].Observations).Value);

    [Theory]
    [InlineData("3.5|4.8", "3.5", "4.8", null)]
    [InlineData("3,5|", "3.5", null, null)]
    [InlineData("|4.8", null, "4.8", null)]
    [InlineData("3.5-4.8|", "3.5", "4.8", null)]
    [InlineData("-2 - 2|", "-2", "2", null)]
    [InlineData("négatif|", null, null, "négatif")]
    [InlineData("<4.8|", null, null, "<4.8")]
    public void reads_bounds_or_keeps_the_reference(string bounds, string? low, string? high, string? reference)
    {
        var result = Letters.Read(Letters.WithLab($"RES|K|k|N|1|u|{bounds}")).Messages[0].Observations[0];

        Assert.Equal((low, high, reference), (result.Low, result.High, result.Reference));
    }

    [Fact]
    public void takes_the_line_soit_for_a_second_unit()
    {
        var results = Letters.Read(Letters.WithLab("RES|Fer|fe|N|1.2|mg/l|0.5|1.5|N|F", "RES|soit||N|21.5|umol/l|9|27", "RES|soit||N|3")).Messages[0].Observations;

        Assert.Equal(["Fer", "soit"], results.Select(result => result.Label));
        Assert.Equal("umol/l", results[0].SecondUnit?.Unit);
    }

    [Theory]
    [InlineData("4.0|u|3.5|4.8|N", null)]
    [InlineData("3.0|u|3.5|4.8|L", null)]
    [InlineData("3.0|u|3.5|4.8|LL", null)]
    [InlineData("5.0|u|3.5|4.8|HH", null)]
    [InlineData("4.8|u|3.5|4.8|N", null)]
    [InlineData("5.0|u|||N", null)]
    [InlineData("5.0|u|3.5|4.8|N", "hprim.flag-contradicts")]
    [InlineData("3.0|u|3.5||N", "hprim.flag-contradicts")]
    [InlineData("4.0|u|3.5|4.8|H", "hprim.flag-contradicts")]
    [InlineData("3.0|u|3.5|4.8|H", "hprim.flag-contradicts")]
    [InlineData("85*|u|3.5|4.8|N", "hprim.flag-contradicts")]
    [InlineData(">90|u|3.5|4.8|N", "hprim.flag-contradicts")]
    [InlineData("<1|u|3.5|4.8|N", "hprim.flag-contradicts")]
    [InlineData("<4|u|3.5|4.8|N", null)]
    [InlineData("5.0|u|3.5|4.8|", "hprim.flag-missing")]
    [InlineData("4.0|u|3.5|4.8|", null)]
    [InlineData("4.0|u|3.5|4.8|X", "hprim.flag-unknown")]
    public void compares_the_flag_with_the_value(string fields, string? code)
    {
        var reading = Letters.Read(Letters.WithLab("TEX", "RES|K|k|N|" + fields + "|F"));

        Assert.Equal(code, reading.Flaws.SingleOrDefault()?.Code);
        Assert.All(reading.Flaws, flaw => Assert.Equal(FirstLine + 1, flaw.At));
    }

    [Theory]
    [InlineData("33.0|%|||L|F|964|/mm3|1000|4000", null)]
    [InlineData("33.0|%|20|40|L|F|964|/mm3|1000|4000", "hprim.units-contradict")]
    [InlineData("33.0|%|||N|F|964|/mm3|1000|4000", "hprim.flag-contradicts")]
    [InlineData("33.0|%|||H|F|964|/mm3|1000|4000", "hprim.flag-contradicts")]
    [InlineData("33.0|%||||F|964|/mm3|1000|4000", "hprim.flag-missing")]
    public void compares_both_units(string fields, string? code)
    {
        var reading = Letters.Read(Letters.WithLab("RES|Lymphocytes|ly|N|" + fields));

        Assert.Equal(code, reading.Flaws.SingleOrDefault()?.Code);
    }

    [Fact]
    public void never_changes_a_flag()
    {
        var lines = new[] { "N", "L", "H", "LL", "HH", "" }.Select(flag => $"RES|K|k|N|4.0|u|3.5|4.8|{flag}|R").ToArray();

        var results = Letters.Read(Letters.WithLab(lines)).Messages[0].Observations;

        Assert.Equal(["N", "L", "H", "LL", "HH", null], results.Select(result => result.Interpretation));
        Assert.All(results, result => Assert.Equal("R", result.Status));
    }

    [Fact]
    public void keeps_lines_it_does_not_know()
    {
        var reading = Letters.Read(Letters.WithLab("COM|voir commentaire", "****REF****"));

        Assert.Equal([("hprim.line-unknown", 18), ("hprim.tag-unknown", 19)], reading.Flaws.Select(flaw => (flaw.Code, (int)flaw.At)));
        Assert.Equal(["COM|voir commentaire", "****REF****"], reading.Messages[0].Text.TakeLast(2));
    }

    [Fact]
    public void reads_results_whose_opening_line_is_missing()
    {
        var reading = Letters.Read(Letters.Letter + "RES|K|k|N|4.0\n" + Letters.End);

        Assert.Equal(["hprim.lab-missing"], reading.Codes());
        Assert.Equal("4.0", Assert.Single(reading.Messages[0].Observations).Value);
    }
}
