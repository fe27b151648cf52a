namespace Relais.Web.Demo;

/// <summary>One progress bar for stories told side by side.</summary>
internal sealed class SharedBar(string what, int total, Action<string, int, int> progress)
{
    private readonly Lock turn = new();
    private int done;

    public void Advance(int by)
    {
        lock (turn) progress(what, done += by, total);
    }
}
