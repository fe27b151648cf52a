using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Ins;

public class Reading_a_matricule
{
    [Theory]
    [InlineData("2 55 08 14 168 025 38", null)]
    [InlineData("255081416802538", null)]
    [InlineData("2\u00A055 08 14 168 025\u202F38", null)]
    [InlineData("2 55 08 14 168 025 39", "ins.key")]
    [InlineData("295109912611193", null)]
    [InlineData("", "ins.length")]
    [InlineData(null, "ins.length")]
    [InlineData("25508141680253", "ins.length")]
    [InlineData("2550814168025380", "ins.length")]
    [InlineData("25508141680253X", "ins.character")]
    [InlineData("٢55081416802538", "ins.character")]
    public void says_what_is_wrong(string? text, string? flaw) => Assert.Equal(flaw, Matricule.Parse(text).Flaw?.Code);

    [Fact]
    public void says_where_a_character_is_wrong() => Assert.Equal(4, Matricule.Parse("2 55 0X 14 168 025 38").Flaw?.At);

    [Fact]
    public void gives_it_back_without_spaces()
    {
        Assert.True(Matricule.Parse(" 2 55 08 14 168 025 38\t").TryGet(out var matricule));
        Assert.Equal("255081416802538", matricule.ToString());
    }

    [Fact]
    public void agrees_with_every_shared_vector()
    {
        var rows = File.ReadLines(Path.Combine(SharedData.Folder("domain"), "nir-vectors.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.Equal(16, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[1] == "True", Matricule.Parse(row[0]).IsRead));
    }

    /// <remarks>Seed 20261121. A key of 97 catches every single digit, because 97 is prime and no digit weighs a multiple of it.</remarks>
    [Fact]
    public void refuses_any_flipped_digit()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 200; round++)
        {
            var number = random.NextInt64(1_000_000_000_000, 3_000_000_000_000);
            var text = $"{number}{97 - number % 97:00}";
            Assert.True(Matricule.Parse(text).IsRead, text);

            for (var at = 0; at < 15; at++)
                foreach (var other in "0123456789".Where(digit => digit != text[at]))
                    Assert.Equal("ins.key", Matricule.Parse($"{text[..at]}{other}{text[(at + 1)..]}").Flaw?.Code);
        }
    }
}
