namespace Relais.Platform.Commands;

/// <summary>A bar on a terminal, nothing in a file: long work says where it is.</summary>
public static class Progress
{
    /// <returns>What to tell: the work, how much of it is done, how much there is.</returns>
    public static Action<string, int, int> OnScreen(bool quiet) => quiet || Console.IsErrorRedirected ? (_, _, _) => { } : Draw;

    private static void Draw(string what, int done, int total)
    {
        const int width = 30;
        var filled = total == 0 ? width : width * done / total;
        Console.Error.Write($"\r{what,-24} [{new string('#', filled)}{new string('.', width - filled)}] {done}/{total}  ");
        if (done >= total) Console.Error.WriteLine();
    }
}
