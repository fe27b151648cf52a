namespace Relais.Kernel;

/// <summary>The one pattern of typed ids: a UUID v7 that says in its type what it names.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
