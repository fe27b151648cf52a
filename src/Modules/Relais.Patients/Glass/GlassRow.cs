namespace Relais.Patients.Glass;

/// <summary>A broken glass as its doctor is told of it; moments in words.</summary>
/// <param name="Patient">Null when nobody knows yet whose the document is.</param>
public sealed record GlassRow(Guid Id, Guid Work, string By, string? Patient, bool IsDocument, string At, string Until, string Reason);
