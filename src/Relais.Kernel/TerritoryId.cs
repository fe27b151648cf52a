namespace Relais.Kernel;

/// <summary>A health territory: the tenant. Nothing crosses from one to another.</summary>
public readonly record struct TerritoryId(Guid Value) : IId<TerritoryId>
{
    public static TerritoryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
