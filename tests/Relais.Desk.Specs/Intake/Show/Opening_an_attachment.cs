using System.Security.Cryptography;
using System.Text;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Intake.Show;

/// <summary>What a mail brought is taken out of it again, as it was attached.</summary>
public sealed class Opening_an_attachment(House house) : IClassFixture<House>
{
    [Fact]
    public async Task gives_the_very_bytes_of_a_PDF()
    {
        var pdf = Pdf();
        var item = await house.Comes(Mail(pdf, "compte-rendu.pdf"), "message-1.eml");
        using var answer = await (await house.As("claire")).GetAsync($"/documents/{item.Document}/fichier");

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.ToString());
        Assert.Null(answer.Content.Headers.ContentDisposition);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(pdf, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task gives_what_only_says_it_is_a_PDF_as_a_download()
    {
        var page = Encoding.UTF8.GetBytes("<html><body><script>alert(1)</script>Compte rendu de Madame Untel, consultation du jour.</body></html>");
        var item = await house.Comes(Mail(page, "piege.pdf"), "message-2.eml");
        using var answer = await (await house.As("claire")).GetAsync($"/documents/{item.Document}/fichier");

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(page, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>One page, and after it every byte there is: none may be taken for a line end or a letter.</summary>
    private static byte[] Pdf() =>
    [
        .. "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%"u8,
        .. Enumerable.Range(0, 256).Select(b => (byte)b),
        .. "\n%%EOF\n"u8,
    ];

    private static byte[] Mail(byte[] attached, string name) => Encoding.ASCII.GetBytes(
        $"From: secretariat@exemple.test\r\nTo: cabinet@exemple.test\r\nSubject: Compte rendu\r\nMessage-ID: <{Convert.ToHexString(SHA256.HashData(attached))[..12]}@exemple.test>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=coupe\r\n\r\n--coupe\r\nContent-Type: text/plain\r\n\r\nBonjour, voici le compte rendu.\r\n"
        + $"--coupe\r\nContent-Type: application/pdf; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Convert.ToBase64String(attached, Base64FormattingOptions.InsertLineBreaks) + "\r\n--coupe--\r\n");
}
