namespace Relais.Kernel;

/// <summary>A practice or a hospital: the data controller of its patients.</summary>
public readonly record struct PracticeId(Guid Value) : IId<PracticeId>
{
    public static PracticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
