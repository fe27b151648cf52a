using FinessNumber = Relais.Codecs.Finess.Finess;

namespace Relais.Codecs.Specs.Finess;

public class Reading_a_FINESS_number
{
    [Theory]
    [InlineData("750712184"), InlineData("690781810"), InlineData("130786049"), InlineData("750100125"), InlineData("310781406")]
    [InlineData("2A0000014"), InlineData("2A0000386"), InlineData("2B0000020"), InlineData("2b0004246")]
    public void reads_public_hospitals(string text)
    {
        Assert.True(FinessNumber.Parse(text).TryGet(out var finess));
        Assert.Equal((text.ToUpperInvariant(), "1" + text.ToUpperInvariant()), (finess.ToString(), finess.NationalId));
        Assert.Equal(finess, FinessNumber.Parse(finess.NationalId).TryGet(out var again) ? again : null);
    }

    [Theory]
    [InlineData("750712185", "finess.key")]
    [InlineData("2B0000014", "finess.key")]
    [InlineData("7A0712184", "finess.character")]
    [InlineData("2A000001B", "finess.character")]
    [InlineData("3750712184", "finess.prefix")]
    [InlineData("75071218", "finess.length")]
    [InlineData(null, "finess.length")]
    public void says_what_is_wrong(string? text, string flaw) => Assert.Equal(flaw, FinessNumber.Parse(text).Flaw?.Code);

    [Fact]
    public void refuses_any_flipped_digit()
    {
        const string text = "750712184";
        for (var at = 0; at < text.Length; at++)
            foreach (var other in "0123456789".Where(digit => digit != text[at]))
                Assert.Equal("finess.key", FinessNumber.Parse($"{text[..at]}{other}{text[(at + 1)..]}").Flaw?.Code);
    }
}
