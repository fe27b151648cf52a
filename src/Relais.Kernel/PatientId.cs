namespace Relais.Kernel;

/// <summary>A person as one practice knows them; the same person in two practices is two patients.</summary>
public readonly record struct PatientId(Guid Value) : IId<PatientId>
{
    public static PatientId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
