namespace Relais.Codecs.Observations;

/// <summary>One result line of a laboratory or device, as the document gives it (CI-SIS CR-BIO; HPRIM RES). Values stay text.</summary>
public sealed record Observation
{
    public required string Label { get; init; }

    public string? Code { get; init; }

    public string? CodeSystem { get; init; }

    /// <summary>The result as written, decimal point normalised; null for a heading or a pending result.</summary>
    public string? Value { get; init; }

    public string? Unit { get; init; }

    public string? Low { get; init; }

    public string? High { get; init; }

    /// <summary>The reference interval as free text, when it is not two bounds.</summary>
    public string? Reference { get; init; }

    /// <summary>HL7 interpretation as sent (N, L, LL, H, HH, A, AA, S, I, R…); null when none. Never lowered by us.</summary>
    public string? Interpretation { get; init; }

    /// <summary>Final, corrected or not yet validated, as sent (F, C, R, active, completed…).</summary>
    public string? Status { get; init; }

    /// <summary>The same result in a second unit, as HPRIM gives it; null when none.</summary>
    public Observation? SecondUnit { get; init; }

    public DateTimeOffset? At { get; init; }
}
