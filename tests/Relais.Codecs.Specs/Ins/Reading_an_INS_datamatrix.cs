using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Ins;

public class Reading_an_INS_datamatrix
{
    private const string Header = "IS010000000000000000000000";
    private const string Whole = Header + "S1255081416802538S21.2.250.1.213.1.4.8\u001DS3LÉA MARIE\u001DS4D'ARC-EN-CIEL\u001DS5FS614-08-1955S714168";

    [Fact]
    public void gives_every_strict_trait()
    {
        var (traits, flaws) = InsDatamatrix.Parse(Whole);

        Assert.Empty(flaws);
        Assert.Equal("255081416802538", traits.Matricule);
        Assert.Equal(InsOid.Nir.Value, traits.Oid);
        Assert.Equal(["LÉA", "MARIE"], traits.FirstNames);
        Assert.Equal("D'ARC-EN-CIEL", traits.BirthName);
        Assert.Equal(Sex.Female, traits.Sex);
        Assert.Equal(new DateOnly(1955, 8, 14), traits.BirthDate);
        Assert.Equal("14168", traits.BirthPlace);
    }

    [Fact]
    public void needs_no_separator_after_a_full_field_nor_at_the_end()
    {
        var text = Header + "S21.2.250.1.213.1.4.10S1255081416802538S5MS601-01-1970S3" + new string('A', 100) + "S4BLÉ";

        var (traits, flaws) = InsDatamatrix.Parse(text);

        Assert.Empty(flaws);
        Assert.Equal((InsOid.Test.Value, "BLÉ", 100), (traits.Oid, traits.BirthName, traits.FirstNames[0].Length));
    }

    [Fact]
    public void does_without_the_place_of_birth()
    {
        var (traits, flaws) = InsDatamatrix.Parse(Whole[..^7]);

        Assert.Empty(flaws);
        Assert.Null(traits.BirthPlace);
    }

    [Theory]
    [InlineData("S5F", "S5X", "ins.datamatrix-sex")]
    [InlineData("14-08-1955", "14/08/1955", "ins.datamatrix-date")]
    [InlineData("14-08-1955", "31-02-1955", "ins.datamatrix-date")]
    [InlineData("802538", "802539", "ins.key")]
    [InlineData("1.4.8", "1.4.7", "ins.datamatrix-oid")]
    [InlineData("S7", "S9", "ins.datamatrix-field")]
    [InlineData("S714168", "S71416", "ins.datamatrix-field")]
    [InlineData("S714168", "S5F", "ins.datamatrix-twice")]
    [InlineData("IS01", "IS02", "ins.datamatrix-header")]
    public void says_what_is_wrong_and_keeps_the_rest(string right, string wrong, string code)
    {
        var (traits, flaws) = InsDatamatrix.Parse(Whole.Replace(right, wrong));

        Assert.Equal(code, Assert.Single(flaws).Code);
        Assert.Equal(wrong == "IS02" ? null : "D'ARC-EN-CIEL", traits.BirthName);
    }

    [Fact]
    public void names_the_fields_that_are_missing()
    {
        var (_, flaws) = InsDatamatrix.Parse(Header + "S1255081416802538");

        Assert.Equal(["S2", "S3", "S4", "S5", "S6"], flaws.Select(flaw => flaw.Detail));
    }

    [Fact]
    public void never_throws_however_cut()
    {
        for (var end = 0; end < Whole.Length; end++)
            Assert.True(InsDatamatrix.Parse(Whole[..end]).Flaws.Count > 0 || end == Whole.Length - 7, $"cut at {end}");
        Assert.NotEmpty(InsDatamatrix.Parse(null).Flaws);
    }
}
