namespace Relais.Intake.Bulk;

/// <summary>A folder of our own in the machine's place for passing things, gone when done.</summary>
internal sealed class Scratch : IDisposable
{
    private Scratch(string folder) => Folder = folder;

    public string Folder { get; }

    public static Scratch Make() => new(Directory.CreateTempSubdirectory("relais-essai-").FullName);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
