using Relais.Codecs.Hprim;

namespace Relais.Codecs.Specs.Hprim;

public class Reading_the_shared_HPRIM_files
{
    [Theory]
    [InlineData("fmf-test1_hprim2-ige", 2, null)]
    [InlineData("fmf-test2-abridged_hprim2-hemogramme-cp1252-lf", 14, null)]
    [InlineData("fmf-test3_hprim1-textonly", 0, null)]
    [InlineData("fmf-test4_INVALID_text-between-FIN-and-FINFICHIER", 0, "hprim.text-after-end")]
    [InlineData("fmf-test5_INVALID_text-after-FINFICHIER", 0, "hprim.text-after-end")]
    [InlineData("fmf-test6_INVALID_FINFICHIER-before-FIN", 0, "hprim.end-order")]
    [InlineData("fmf-test7_INVALID_no-FIN", 0, "hprim.end-missing")]
    [InlineData("hprim-sante-2.1-ORU_libHprim-test", 3, "hprim.external-file")]
    public void agrees_with_what_is_known_of_each(string name, int results, string? flaw)
    {
        var file = File.ReadAllBytes(Path.Combine(SharedData.Folder("hprim"), name + ".hpr"));

        var reading = HprimReader.Read(file, new DateOnly(2013, 6, 1));
        var message = Assert.Single(reading.Messages);

        Assert.True(HprimReader.Looks(file));
        Assert.Equal(flaw, reading.Flaws.SingleOrDefault()?.Code);
        Assert.Equal(results, message.Observations.Count);
        Assert.NotNull(message.Patient.UsedName);
        Assert.NotNull(message.Patient.UsedFirstName);
        Assert.NotNull(message.Patient.BirthDate);
        Assert.NotNull(message.DocumentDate);
        Assert.NotNull(message.FileNumber);
        Assert.NotNull(message.Sender);
        Assert.NotNull(message.Recipient);
        Assert.NotEmpty(message.Text);
    }

    [Fact]
    public void keeps_the_flag_that_speaks_of_the_second_unit()
    {
        var file = File.ReadAllBytes(Path.Combine(SharedData.Folder("hprim"), "fmf-test2-abridged_hprim2-hemogramme-cp1252-lf.hpr"));

        var lymphocytes = HprimReader.Read(file, new DateOnly(2013, 6, 1)).Messages[0].Observations.Single(each => each.Code == "ly");

        Assert.Equal(("L", "964", "1000"), (lymphocytes.Interpretation, lymphocytes.SecondUnit?.Value, lymphocytes.SecondUnit?.Low));
    }
}
