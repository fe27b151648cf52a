namespace Relais.Codecs.Cda;

/// <summary>A narrative written out; <see cref="IsCut"/> when a limit left some of it out, which the reader must be told.</summary>
public sealed record NarrativeText(string Text, bool IsCut);
