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

    /// <summary>Names a limit of <see cref="HprimLimits"/> the first time it is met.</summary>
    public void AddLimit(string name, int line)
    {
        if (!flaws.Exists(flaw => flaw.Code == "hprim.limit" && flaw.Detail == name)) Add("hprim.limit", line, name);
    }

    public bool Remove(string code) => flaws.RemoveAll(flaw => flaw.Code == code) > 0;
}
