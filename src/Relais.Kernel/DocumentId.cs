namespace Relais.Kernel;

/// <summary>A document that was received or made.</summary>
public readonly record struct DocumentId(Guid Value) : IId<DocumentId>
{
    public static DocumentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
