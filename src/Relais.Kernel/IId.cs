namespace Relais.Kernel;

/// <summary>The one pattern of typed ids: a UUID v7 that says in its type what it names.</summary>
/// <remarks>Comparable because saving sorts rows by their keys: without it, keys would be compared byte array by byte array.</remarks>
public interface IId<TSelf> : IComparable
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);

    int IComparable.CompareTo(object? obj) => obj is TSelf other ? Value.CompareTo(other.Value) : 1;
}
