namespace Relais.Platform;

/// <summary>The folder where this program keeps what is not in its database: the recovery key, the lock, the drop folders.</summary>
public sealed record RelaisFolder(string Path)
{
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
