namespace Relais.Samples.Maker.People;

/// <summary>A health professional of the directory, with the speciality as CDA authors carry it (TRE_A01 profession / TRE_A04 know-how).</summary>
internal sealed record Professional(string Key, string Title, string First, string Last, string Rpps, string Code, string Speciality, Structure? At = null)
{
    public string Name => $"{Title} {First} {Last}".Trim();
}
