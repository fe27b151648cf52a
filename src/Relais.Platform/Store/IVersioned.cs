namespace Relais.Platform.Store;

/// <summary>An aggregate whose version grows by one at each change; two writers of the same version are one conflict.</summary>
public interface IVersioned
{
    int Version { get; }
}
