namespace Relais.Samples.Maker.Cda;

/// <summary>One laboratory value with its range; the flag is the laboratory's own (N, L, H, LL, HH).</summary>
internal sealed record LabResult(string Chapter, string Label, string Loinc, string Local, decimal Value, string Unit, decimal? Low, decimal? High, string Flag);
