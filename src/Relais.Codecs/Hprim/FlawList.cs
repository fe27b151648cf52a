namespace Relais.Codecs.Hprim;

/// <summary>Flaws as they are found, up to a limit.</summary>
internal sealed class FlawList(int limit)
{
    private readonly List<Flaw> flaws = [];

    public IReadOnlyList<Flaw> All => flaws;

    public void Add(string code, int line = 0, string? detail = null)
    {
        if (flaws.Count < limit) flaws.Add(new Flaw(code, line, detail));
        else if (flaws.Count == limit) flaws.Add(new Flaw("hprim.limit", line, nameof(HprimLimits.Flaws)));
    }

    public bool Remove(string code) => flaws.RemoveAll(flaw => flaw.Code == code) > 0;
}
