namespace Relais.Codecs;

/// <summary>
/// What is wrong in a text or file that came from outside, and where: a value, never an exception.
/// </summary>
/// <param name="Code">A stable name, <c>codec.reason</c>, in lower case: <c>ins.key</c>, <c>mime.boundary-missing</c>.</param>
/// <param name="At">The position in bytes, characters or lines (the codec says which); 0 when it has none.</param>
/// <param name="Detail">A short fact without patient data: a limit, a part path, a tag name. Null when the code says all.</param>
public sealed record Flaw(string Code, long At = 0, string? Detail = null)
{
    public override string ToString() => Detail is null ? $"{Code} @{At}" : $"{Code} @{At} ({Detail})";
}
