namespace Relais.Desk.Specs.Patients;

public sealed class Searching_a_patient : IAsyncLifetime
{
    private PatientRoom room = null!;

    public async ValueTask InitializeAsync()
    {
        room = await PatientRoom.Open();
        await room.Enter(room.Tilleuls, Someone.JeanneCaron, Someone.YannLeGall, Someone.ZoeMartin);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Theory]
    [InlineData("caron jea"), InlineData("jeanne car"), InlineData("duval"), InlineData("marie caron"), InlineData("14/03/1942"), InlineData("14031942 car"), InlineData("CAR 14/03/1942 jeanne")]
    public async Task finds_her_whatever_the_order(string typed) =>
        Assert.Equal("CARON Jeanne", Assert.Single(await room.Search(room.Nora, room.Tilleuls, typed)).Label);

    [Theory, InlineData("legall"), InlineData("le gall"), InlineData("gall ya")]
    public async Task finds_a_name_of_two_words_written_in_one(string typed) =>
        Assert.Equal("LE GALL Yann", Assert.Single(await room.Search(room.Nora, room.Tilleuls, typed)).Label);

    [Theory, InlineData("zoe"), InlineData("ZOÉ mar")]
    public async Task does_not_mind_accents(string typed) =>
        Assert.Equal("MARTIN Zoé", Assert.Single(await room.Search(room.Nora, room.Tilleuls, typed)).Label);

    [Theory, InlineData("caron yann"), InlineData("15/03/1942"), InlineData("aron"), InlineData("   "), InlineData("''"), InlineData("%")]
    public async Task finds_nobody_else(string typed) => Assert.Empty(await room.Search(room.Nora, room.Tilleuls, typed));

    [Theory, InlineData("Petit", "PETIT Rose"), InlineData("rose", "ABEILLE Petit")]
    public async Task shows_first_who_bears_what_was_typed_as_a_family_name(string typed, string first)
    {
        await room.Enter(room.Girard,
            Someone.Patient("P1", null, "PETIT", null, "Rose", "F", new DateOnly(1980, 1, 2)), Someone.Patient("P2", null, "ABEILLE", null, "Petit Rose", "M", new DateOnly(1981, 1, 2)),
            Someone.Patient("P3", null, "ABEILLE PETIT", null, "Ines", "F", new DateOnly(1982, 1, 2)));

        Assert.Equal(first, (await room.Search(room.Nora, room.Girard, typed))[0].Label);
    }

    [Fact]
    public async Task stays_in_its_practice()
    {
        Assert.Empty(await room.Search(room.Nora, room.Girard, "caron"));
        var through = new List<Contracts.Patients.PatientCard>();
        await room.As(room.Nora, room.Girard, async s =>
            through.AddRange(await ((Contracts.Patients.IPatients)s.GetService(typeof(Contracts.Patients.IPatients))!).Search(room.Tilleuls, "caron", default)));
        Assert.Empty(through);
    }

    [Fact]
    public async Task shows_twenty_at_most()
    {
        await room.Enter(room.Girard, [.. Enumerable.Range(0, 30).Select(n => Someone.Patient($"G{n}", null, "PETIT", null, $"Prenom{n:00}", "F", new DateOnly(1980, 1, 2).AddDays(n)))]);

        Assert.Equal(20, (await room.Search(room.Nora, room.Girard, "petit")).Count);
    }

    [Fact]
    public async Task says_who_in_one_line() =>
        Assert.Equal(
            ["CARON (née DUVAL) Jeanne Marie, F, née le 14/03/1942 à Bourges (18033), 84 ans", "LE GALL Yann, M, né le 28/03/1979 à Quimper (29232), 47 ans", "MARTIN Zoé, F, née le 02/12/2024 à Bourges (18033), 23 mois"],
            [(await room.Search(room.Nora, room.Tilleuls, "caron"))[0].Line, (await room.Search(room.Nora, room.Tilleuls, "gall"))[0].Line, (await room.Search(room.Nora, room.Tilleuls, "martin"))[0].Line]);
}
