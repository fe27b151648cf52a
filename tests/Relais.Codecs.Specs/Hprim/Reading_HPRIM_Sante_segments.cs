using System.Text;
using Relais.Codecs.Hprim;
using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Hprim;

public class Reading_HPRIM_Sante_segments
{
    [Fact]
    public void gives_the_same_message_as_the_other_format()
    {
        var reading = Letters.Read(Letters.Windows1252.GetBytes(Segments.Whole.Replace("\n", "\r\n")));
        var message = Assert.Single(reading.Messages);

        Assert.Empty(reading.Flaws);
        Assert.Equal(HprimFormat.Sante, reading.Format);
        Assert.Equal(("TOUTAIN", "LEGRIS", "Margaux"), (message.Patient.UsedName, message.Patient.BirthName, message.Patient.UsedFirstName));
        Assert.Equal((new DateOnly(1961, 2, 9), Sex.Female, "27400"), (message.Patient.BirthDate!.Value, message.Patient.Sex, message.Patient.Postcode));
        Assert.Equal([("LBX", "4471"), ("LBX", "B77")], message.Patient.LocalNumbers);
        Assert.Equal(["4 venelle des Tanneurs", "27400 Louviers"], message.Address);
        Assert.Equal(("D-5521", new DateOnly(2026, 11, 19)), (message.FileNumber, message.DocumentDate!.Value));
        Assert.Equal((new HprimParty("LBX", "Labo des Deux Rives"), new HprimParty("DRM", "Maugis")), (message.Sender, message.Recipient));
        Assert.Equal(["Légère hémolyse"], message.Text);
        Assert.Equal(2, message.Line);
    }

    [Fact]
    public void reads_results_with_their_bounds_and_flags()
    {
        var results = Letters.Read(Segments.Whole).Messages[0].Observations;

        Assert.Equal(["Hématocrite=38.2 35..48 N F", "Potassium=6.9 3.5..5.0 HH F", "Aspect=A & B ..  R"],
            results.Select(each => $"{each.Label}={each.Value} {each.Low}..{each.High} {each.Interpretation} {each.Status}"));
        Assert.Equal(("HT", "L", "%"), (results[0].Code, results[0].CodeSystem, results[0].Unit));
    }

    [Fact]
    public void follows_the_delimiters_of_the_first_line()
    {
        var other = Segments.Whole.Replace('~', '!').Replace('^', ';').Replace("\\T\\", "et");

        Assert.Equal("TOUTAIN", Letters.Read(other).Messages[0].Patient.UsedName);
        Assert.Equal("Potassium", Letters.Read(other).Messages[0].Observations[1].Label);
    }

    [Fact]
    public void joins_a_segment_cut_in_two()
    {
        var cut = Segments.Whole.Replace("mmol/l|3.5 - 5.0", "mm\nA|ol/l|3.5 - 5.0").Replace("Légère hémolyse", "Légère \r\nA|hémolyse");

        Assert.Equal(("mmol/l", "5.0"), (Letters.Read(cut).Messages[0].Observations[1].Unit, Letters.Read(cut).Messages[0].Observations[1].High));
        Assert.Equal("Légère hémolyse", Assert.Single(Letters.Read(cut).Messages[0].Text));
        Assert.Empty(Letters.Read(cut).Flaws);
    }

    [Fact]
    public void begins_a_message_with_each_patient()
    {
        var two = Segments.Whole.Replace("L|1\n", "P|2|5||| BLIN~Ugo||20010203|M\nOBX|1|NM|NA~Sodium~L||140|mmol/l|135 - 145|N|||F\nL|1\n");

        var messages = Letters.Read(two).Messages;

        Assert.Equal(["TOUTAIN 3", "BLIN 1"], messages.Select(each => $"{each.Patient.UsedName} {each.Observations.Count}"));
    }

    [Theory]
    [InlineData("L|1\n", "", "hprim.end-missing", 9)]
    [InlineData("|HH|", "|N|", "hprim.flag-contradicts", 7)]
    [InlineData("19610209", "19610231", "hprim.birth-date", 2)]
    [InlineData("OBX|3|TX", "OBX|3|FIC", "hprim.external-file", 8)]
    [InlineData("C|1|L", "ZZZ|1|L", "hprim.segment-unknown", 6)]
    public void says_what_is_wrong(string right, string wrong, string code, int line)
    {
        var reading = Letters.Read(Segments.Whole.Replace(right, wrong));
        var flaw = Assert.Single(reading.Flaws);

        Assert.Equal((code, line), (flaw.Code, (int)flaw.At));
        Assert.Equal(3, Assert.Single(reading.Messages).Observations.Count);
    }

    [Fact]
    public void keeps_results_of_nobody()
    {
        var reading = Letters.Read(string.Join('\n', Segments.Whole.Split('\n').Where(line => !line.StartsWith("P|", StringComparison.Ordinal))));

        Assert.Equal(["hprim.patient-missing"], reading.Codes());
        Assert.Equal(3, Assert.Single(reading.Messages).Observations.Count);
        Assert.Equal(new PatientTraits().UsedName, reading.Messages[0].Patient.UsedName);
    }
}
