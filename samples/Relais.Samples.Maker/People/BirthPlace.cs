using System.Globalization;

namespace Relais.Samples.Maker.People;

/// <summary>A place of birth by its official geographic code (COG); 99xxx is a country.</summary>
internal sealed record BirthPlace(string Cog, string Label, int Weight)
{
    public static readonly IReadOnlyList<BirthPlace> All =
        [.. Words.Lines("birth-places.csv").Skip(1).Select(l => l.Split(',')).Select(c => new BirthPlace(c[0], c[1], int.Parse(c[2], CultureInfo.InvariantCulture)))];

    public static BirthPlace Of(string cog) => All.First(p => p.Cog == cog);
}
