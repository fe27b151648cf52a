namespace Relais.Kernel;

/// <summary>A person who works in a territory; an account signs in as one member.</summary>
public readonly record struct MemberId(Guid Value) : IId<MemberId>
{
    public static MemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
