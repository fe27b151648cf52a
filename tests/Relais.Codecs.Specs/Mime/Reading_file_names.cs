namespace Relais.Codecs.Specs.Mime;

public class Reading_file_names
{
    private static string? Name(string parameters) => Mail.Read($"Content-Disposition: attachment; {parameters}\n\nx").Root.FileName;

    [Theory]
    [InlineData("filename=\"compte rendu.pdf\"", "compte rendu.pdf")]
    [InlineData("filename=compte rendu.pdf; size=3", "compte rendu.pdf")]
    [InlineData("filename*=utf-8''r%C3%A9sultat.pdf", "résultat.pdf")]
    [InlineData("filename*=iso-8859-1'fr'r%E9sultat.pdf", "résultat.pdf")]
    [InlineData("filename=\"repli.pdf\"; filename*=utf-8''r%C3%A9el.pdf", "réel.pdf")]
    [InlineData("filename*0=\"compte \"; filename*1=\"rendu.pdf\"", "compte rendu.pdf")]
    [InlineData("filename*1*=%A9sultat.pdf; filename*0*=utf-8''r%C3", "résultat.pdf")]
    [InlineData("filename*0*=utf-8''r%C3%A9; filename*1=\"sultat%20.pdf\"", "résultat%20.pdf")]
    [InlineData("filename=\"=?utf-8?q?r=C3=A9sultat=2Epdf?=\"", "résultat.pdf")]
    [InlineData("filename==?utf-8?b?w6l0w6kucGRm?=", "été.pdf")]
    [InlineData("filename=\"été.pdf\"", "été.pdf")]
    [InlineData("FileName=\"a.pdf\"", "a.pdf")]
    [InlineData("filename=\"le \"grand\" compte rendu.pdf\"", "le _grand_ compte rendu.pdf")]
    [InlineData("filename=\"a.pdf\" size=3", "a.pdf")]
    public void reads_every_way_of_writing_one(string sent, string read) => Assert.Equal(read, Name(sent));

    [Theory]
    [InlineData("filename=\"C:\\Users\\moi\\cr.pdf\"", "cr.pdf")]
    [InlineData("filename=\"/etc/passwd\"", "passwd")]
    [InlineData("filename*=utf-8''..%5C..%5Ccr.pdf", "cr.pdf")]
    [InlineData("filename*=utf-8''cr%00.pdf%0D%0A", "cr.pdf")]
    [InlineData("filename*=utf-8''cr%E2%81%A6%E2%80%8Fx.pdf", "crx.pdf")]
    [InlineData("filename=\"cr.pdf:caché\"", "cr.pdf_caché")]
    [InlineData("filename=\"..\"", null)]
    [InlineData("filename=\"dossier/\"", null)]
    [InlineData("filename=\"\"", null)]
    public void leaves_nothing_dangerous_in_one(string sent, string? read) => Assert.Equal(read, Name(sent));

    [Fact]
    public void shortens_one_and_keeps_its_extension()
    {
        var name = Name($"filename=\"{new string('é', 400)}.pdf\"")!;

        Assert.Equal(150, name.Length);
        Assert.EndsWith("é.pdf", name);
    }

    [Fact]
    public void takes_the_name_of_the_type_when_the_disposition_has_none() =>
        Assert.Equal("a.pdf", Mail.Read("Content-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment\n\nx").Root.FileName);
}
