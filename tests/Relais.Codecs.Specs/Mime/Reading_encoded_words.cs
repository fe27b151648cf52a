namespace Relais.Codecs.Specs.Mime;

public class Reading_encoded_words
{
    private static string? Subject(string text) => Mail.Read($"Subject: {text}\n\n").Subject;

    [Theory]
    [InlineData("Compte rendu", "Compte rendu")]
    [InlineData("=?utf-8?q?r=C3=A9sultats_d=27analyse?=", "résultats d'analyse")]
    [InlineData("=?UTF-8?B?csOpc3VsdGF0cw==?=", "résultats")]
    [InlineData("=?iso-8859-1?Q?h=F4pital?=", "hôpital")]
    [InlineData("=?iso-8859-15?Q?20_=A4?=", "20 €")]
    [InlineData("=?windows-1252?Q?l=92ordonnance?=", "l’ordonnance")]
    [InlineData("=?iso-8859-1?Q?l=92ordonnance?=", "l’ordonnance")]
    [InlineData("=?utf-8*fr?q?=C3=A9t=C3=A9?=", "été")]
    public void decodes_the_charsets_of_french_mail(string sent, string read) => Assert.Equal(read, Subject(sent));

    [Theory]
    [InlineData("=?utf-8?q?un?= =?utf-8?q?_deux?=", "un deux")]
    [InlineData("=?utf-8?q?un?=\n  =?utf-8?b?IGRldXg=?=", "un deux")]
    [InlineData("=?utf-8?q?h=C3?= =?utf-8?q?=B4pital?=", "hôpital")]
    [InlineData("=?utf-8?b?aMM=?= =?utf-8?b?tHBpdGFs?=", "hôpital")]
    [InlineData("=?utf-8?q?a?= et =?utf-8?q?b?=", "a et b")]
    [InlineData("=?iso-8859-1?q?=E9?= =?utf-8?q?=C3=A9?=", "éé")]
    public void joins_neighbours_even_cut_inside_a_character(string sent, string read) => Assert.Equal(read, Subject(sent));

    [Theory]
    [InlineData("=?utf-8?q?sans fin", "=?utf-8?q?sans fin")]
    [InlineData("=?utf-8?x?abc?=", "=?utf-8?x?abc?=")]
    [InlineData("=? ?= =?", "=? ?= =?")]
    [InlineData("=?utf-8?q?avec espaces dedans?=", "avec espaces dedans")]
    [InlineData("=?utf-8?q?reste =3D?=", "reste =")]
    [InlineData("=?utf-8?b?w6k?=", "é")]
    [InlineData("=?x-inconnu?q?abc?=", "abc")]
    [InlineData("=?utf-8?q?=ZZ?=", "=ZZ")]
    public void reads_broken_ones_as_far_as_they_go(string sent, string read) => Assert.Equal(read, Subject(sent));

    [Fact]
    public void never_lets_a_decoded_line_end_through() =>
        Assert.Equal("objetBcc: x@y.example", Subject("=?utf-8?q?objet=0D=0ABcc:_x@y.example?="));

    [Fact]
    public void reads_eight_bit_headers_as_utf_8_then_as_windows_1252()
    {
        Assert.Equal("hôpital", Mail.Read("Subject: hôpital\n\n").Subject);
        Assert.Equal("hôpital", Mail.ReadLatin("Subject: hôpital\n\n").Subject);
    }
}
