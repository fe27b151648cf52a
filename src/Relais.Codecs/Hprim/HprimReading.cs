namespace Relais.Codecs.Hprim;

/// <summary>The messages of one HPRIM file.</summary>
/// <param name="FileFlaws">What is wrong outside any message: charset, limits, the end of the file. Positions are lines.</param>
public sealed record HprimReading(HprimFormat Format, IReadOnlyList<HprimMessage> Messages, IReadOnlyList<Flaw> FileFlaws)
{
    /// <summary>All flaws, those of the file first.</summary>
    public IEnumerable<Flaw> Flaws => FileFlaws.Concat(Messages.SelectMany(message => message.Flaws));
}
