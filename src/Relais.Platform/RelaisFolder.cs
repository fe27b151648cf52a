namespace Relais.Platform;

/// <summary>The folder where this program keeps what is not in its database: the recovery key, the lock, the drop folders, how far journals came.</summary>
public sealed record RelaisFolder(string Path)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes it where it is not, open to its owner only: what lies below is in clear, or the key to the rest.</summary>
    public void Make()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, Owner);
    }

    /// <summary>Other accounts of this machine may enter it: it was made by hand, or by an earlier Relais.</summary>
    public bool IsWide => !OperatingSystem.IsWindows() && Directory.Exists(Path) && (System.IO.File.GetUnixFileMode(Path) & ~Owner) != 0;
}
