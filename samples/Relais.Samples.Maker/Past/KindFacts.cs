using System.Globalization;

namespace Relais.Samples.Maker.Past;

/// <summary>How often a kind of work comes, in how many hours it is due, how many minutes it takes the desk and the doctor.</summary>
internal sealed record KindFacts(string Kind, int Weight, int DueHours, int DeskMinutes, int DoctorMinutes)
{
    public static readonly IReadOnlyList<KindFacts> All =
        [.. Words.Lines("kinds.csv").Skip(1).Select(l => l.Split(',')).Select(c => new KindFacts(c[0], Number(c[1]), Number(c[2]), Number(c[3]), Number(c[4])))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
