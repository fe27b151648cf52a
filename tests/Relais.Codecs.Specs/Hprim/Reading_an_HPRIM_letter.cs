using System.Text;
using Relais.Codecs.Hprim;
using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Hprim;

public class Reading_an_HPRIM_letter
{
    [Fact]
    public void gives_each_line_of_the_header_its_place()
    {
        var reading = Letters.Read(Letters.Whole);
        var message = Assert.Single(reading.Messages);

        Assert.Empty(reading.Flaws);
        Assert.Equal(HprimFormat.Texte, reading.Format);
        Assert.Equal("24-1187", message.Title);
        Assert.Equal(("TOUTAIN", "Margaux"), (message.Patient.UsedName, message.Patient.UsedFirstName));
        Assert.Equal(new DateOnly(1961, 2, 9), message.Patient.BirthDate);
        Assert.Equal("27400", message.Patient.Postcode);
        Assert.Equal(["4 venelle des Tanneurs", "27400 LOUVIERS"], message.Address);
        Assert.Equal("D-5521", message.FileNumber);
        Assert.Equal(new DateOnly(2026, 11, 20), message.DocumentDate);
        Assert.Equal(new HprimParty("LBX", "Laboratoire des Deux Rives"), message.Sender);
        Assert.Equal(new HprimParty("DRM", "Dr Solène Maugis"), message.Recipient);
        Assert.Equal(["Glycémie à jeun : 1,02 g/l", "", "Bien à vous"], message.Text);
    }

    [Fact]
    public void needs_no_blank_line_under_the_header()
    {
        var reading = Letters.Read(Letters.Whole.Replace("Maugis\n\n", "Maugis\n"));

        Assert.Empty(reading.Flaws);
        Assert.Equal("Glycémie à jeun : 1,02 g/l", reading.Messages[0].Text[0]);
    }

    [Fact]
    public void never_takes_the_NIR_for_an_INS()
    {
        var patient = Letters.Read(Letters.Whole).Messages[0].Patient;

        Assert.Null(patient.Matricule);
        Assert.Null(patient.Oid);
        Assert.Equal(Sex.Unknown, patient.Sex);
        Assert.Equal([("LBX", "24-1187"), ("NIR", "261022737501284")], patient.LocalNumbers);
    }

    [Fact]
    public void keeps_a_title_out_of_the_numbers()
    {
        var patient = Letters.Read(Letters.Whole.Replace("24-1187", "TOUTAIN MARGAUX").Replace("2610227375012 84", "0000000000000 00")).Messages[0].Patient;

        Assert.Empty(patient.LocalNumbers);
    }

    [Theory, InlineData("\n"), InlineData("\r\n"), InlineData("\r"), InlineData("\r\r\n"), InlineData("<br />"), InlineData("<br>\r\n")]
    public void reads_any_line_end(string lineEnd)
    {
        var reading = Letters.Read(Letters.Whole.Replace("\n", lineEnd));

        Assert.Empty(reading.Flaws);
        Assert.Equal(["Glycémie à jeun : 1,02 g/l", "", "Bien à vous"], reading.Messages[0].Text);
    }

    [Fact]
    public void reads_any_charset()
    {
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Letters.Whole),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Letters.Whole)],
            Letters.Windows1252.GetBytes(Letters.Whole),
            Encoding.Latin1.GetBytes(Letters.Whole),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Letters.Whole)],
            Encoding.ASCII.GetBytes(Letters.Whole.Replace("é", "&eacute;").Replace("à", "&#224;").Replace("è", "&egrave;")),
        ];

        Assert.All(files, file =>
        {
            var reading = Letters.Read(file);
            Assert.Empty(reading.Flaws);
            Assert.Equal("Glycémie à jeun : 1,02 g/l", reading.Messages[0].Text[0]);
            Assert.Equal("Dr Solène Maugis", reading.Messages[0].Recipient?.Label);
        });
    }

    [Fact]
    public void doubts_a_charset_it_cannot_know()
    {
        byte[] macRoman = [.. Encoding.ASCII.GetBytes(Letters.Header + "R"), 0x8F, .. Encoding.ASCII.GetBytes("gle\n" + Letters.End)];

        Assert.Contains("hprim.charset-doubtful", Letters.Read(macRoman).Codes());
        Assert.Equal(["hprim.charset-doubtful"], Letters.Read(Letters.Whole.Replace("é", "Ã©")).Codes());
    }

    [Theory]
    [InlineData("M-5128-20/11/06", "2006-11-20")]
    [InlineData("20/11/26", "2026-11-20")]
    [InlineData("20/11/27", "1927-11-20")]
    [InlineData("le 20/11/2025 10:30", "2025-11-20")]
    [InlineData("A/12 20/11/2025", "2025-11-20")]
    [InlineData("5128/20/11/2025", "2025-11-20")]
    [InlineData("20.11.2025", "2025-11-20")]
    public void finds_the_document_date_among_noise(string line, string date) =>
        Assert.Equal(date, $"{Letters.Read(Letters.Whole.Replace("20/11/2026", line)).Messages[0].DocumentDate:yyyy-MM-dd}");

    [Theory]
    [InlineData("09/02/61", "20/11/2026", "1961-02-09")]
    [InlineData("09/02/12", "20/11/2026", "2012-02-09")]
    [InlineData("09/02/12", "20/11/06", "1912-02-09")]
    [InlineData("9/2/61", "20/11/2026", "1961-02-09")]
    [InlineData("09-02-61", "20/11/2026", "1961-02-09")]
    public void reads_a_short_year_of_birth_by_the_document_date_and_says_so(string birth, string document, string date)
    {
        var reading = Letters.Read(Letters.Whole.Replace("09/02/1961", birth).Replace("20/11/2026", document));

        Assert.Equal(date, $"{reading.Messages[0].Patient.BirthDate:yyyy-MM-dd}");
        Assert.Equal(["hprim.birth-year-short"], reading.Codes());
        Assert.Equal(7, reading.Flaws.Single().At);
    }

    [Fact]
    public void tells_several_patients_apart()
    {
        var reading = Letters.Read(Letters.Letter + "****FIN****\n" + Letters.Whole.Replace("TOUTAIN", "BLIN"));

        Assert.Empty(reading.Flaws);
        Assert.Equal(["TOUTAIN", "BLIN"], reading.Messages.Select(message => message.Patient.UsedName));
        Assert.Equal([1, 18], reading.Messages.Select(message => message.Line));
        Assert.All(reading.Messages, message => Assert.Equal(3, message.Text.Count));
    }
}
