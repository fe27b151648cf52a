using Relais.Codecs.Xdm;

namespace Relais.Codecs.Specs.Xdm;

public class Reading_a_subject
{
    [Theory]
    [InlineData("XDM/1.0/DDM+CR de biologie EXEMPLE camille 31/12/1999", "CR de biologie EXEMPLE camille 31/12/1999")]
    [InlineData("RE: XDM/1.0/DDM+CR EXEMPLE", "RE: CR EXEMPLE")]
    [InlineData("[Annule et remplace] XDM/1.0/DDM+CR EXEMPLE", "CR EXEMPLE")]
    [InlineData("[KO Integration systeme !][902] XDM/1.0/DDM+CR EXEMPLE", "CR EXEMPLE")]
    [InlineData("XDM/1.0/DDM", "XDM/1.0/DDM")]
    [InlineData("[Cabinet] réunion", "[Cabinet] réunion")]
    [InlineData("[FIN]", "[FIN]")]
    [InlineData(null, "")]
    public void hides_what_is_for_machines(string? subject, string display) => Assert.Equal(display, MssSubject.Read(subject).Display);

    [Fact]
    public void knows_the_marks()
    {
        Assert.True(MssSubject.Read("[FIN]").IsEnd);
        Assert.False(MssSubject.Read("[FIN] merci").IsEnd);
        Assert.True(MssSubject.Read("[Annule et remplace] XDM/1.0/DDM+x") is { Replaces: true, HasPrefix: true, IsFailure: false });
        Assert.True(MssSubject.Read("[KO Integration systeme !][902] XDM/1.0/DDM+x") is { IsFailure: true, FailureCode: "902" });
    }
}
