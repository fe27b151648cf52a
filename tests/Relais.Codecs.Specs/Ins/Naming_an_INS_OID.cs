using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Ins;

public class Naming_an_INS_OID
{
    [Theory]
    [InlineData("1.2.250.1.213.1.4.8", "NIR", false, true)]
    [InlineData("urn:oid:1.2.250.1.213.1.4.9", "NIA", false, true)]
    [InlineData(" 1.2.250.1.213.1.4.10 ", "TEST", true, false)]
    [InlineData("1.2.250.1.213.1.4.11", "DEMO", true, false)]
    [InlineData("1.2.250.1.213.1.4.2", "INS-C", false, false)]
    public void says_what_the_number_is(string oid, string name, bool isTest, bool identifies)
    {
        var found = InsOid.Find(oid)!;

        Assert.Equal((name, isTest, identifies), (found.Name, found.IsTest, found.Identifies));
    }

    [Theory, InlineData("1.2.250.1.213.1.4.13"), InlineData("1.2.250.1.213.1.4.80"), InlineData(""), InlineData(null)]
    public void knows_no_other(string? oid) => Assert.Null(InsOid.Find(oid));
}
