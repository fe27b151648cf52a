using System.Diagnostics.CodeAnalysis;

namespace Relais.Codecs;

/// <summary>Either a value read from outside text, or the one flaw that kept it from being read.</summary>
public readonly struct Decoded<T>
    where T : notnull
{
    private readonly T? value;

    private Decoded(T? value, Flaw? flaw) => (this.value, Flaw) = (value, flaw);

    /// <summary>Null when the value was read.</summary>
    public Flaw? Flaw { get; }

    [MemberNotNullWhen(false, nameof(Flaw))]
    public bool IsRead => Flaw is null;

    /// <summary>Gives the value; false, and the default, when there is a flaw.</summary>
    public bool TryGet([NotNullWhen(true)] out T? read)
    {
        read = value;
        return Flaw is null;
    }

    public static implicit operator Decoded<T>(T value) => new(value, null);

    public static implicit operator Decoded<T>(Flaw flaw) => new(default, flaw);
}
