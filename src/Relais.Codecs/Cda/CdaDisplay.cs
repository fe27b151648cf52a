namespace Relais.Codecs.Cda;

/// <summary>
/// What to show first (Ségur SC.CDA/DD.15: one line, the embedded PDF preferred): <see cref="Media"/> when not null, else the
/// narrative when <see cref="HasNarrative"/>, else nothing can be shown.
/// </summary>
public sealed record CdaDisplay(CdaMedia? Media, bool HasNarrative)
{
    public static CdaDisplay None { get; } = new(null, false);
}
