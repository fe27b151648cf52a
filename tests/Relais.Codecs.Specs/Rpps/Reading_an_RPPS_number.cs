using RppsNumber = Relais.Codecs.Rpps.Rpps;

namespace Relais.Codecs.Specs.Rpps;

public class Reading_an_RPPS_number
{
    [Theory]
    [InlineData("10101234564", null)]
    [InlineData("810101234564", null)]
    [InlineData("8 1010 1234 564", null)]
    [InlineData("10101234565", "rpps.key")]
    [InlineData("801234567898", "rpps.key")]
    [InlineData("010101234564", "rpps.prefix")]
    [InlineData("1010123456", "rpps.length")]
    [InlineData(null, "rpps.length")]
    [InlineData("1010123456O", "rpps.character")]
    public void says_what_is_wrong(string? text, string? flaw) => Assert.Equal(flaw, RppsNumber.Parse(text).Flaw?.Code);

    [Fact]
    public void gives_both_its_forms()
    {
        Assert.True(RppsNumber.Parse("810101234564").TryGet(out var rpps));
        Assert.Equal(("10101234564", "810101234564"), (rpps.ToString(), rpps.NationalId));
    }

    [Fact]
    public void refuses_any_flipped_digit()
    {
        const string text = "10101234564";
        for (var at = 0; at < text.Length; at++)
            foreach (var other in "0123456789".Where(digit => digit != text[at]))
                Assert.Equal("rpps.key", RppsNumber.Parse($"{text[..at]}{other}{text[(at + 1)..]}").Flaw?.Code);
    }
}
