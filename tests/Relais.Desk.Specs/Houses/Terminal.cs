using System.Text;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Houses;

/// <summary>
/// The whole <c>relais</c> command, from its words to its exit code, inside the process of the specs: a program of its own takes two
/// seconds to begin. Each spec has its own output, beside as many as run at once.
/// </summary>
internal static class Terminal
{
    private static readonly AsyncLocal<TextWriter?> Here = new();

    static Terminal()
    {
        Console.SetOut(new Output(Console.Out));
        Console.SetError(new Output(Console.Error));
    }

    /// <summary>Its exit code, and both its outputs in one.</summary>
    public static Task<(int Code, string Said)> Run(params string[] words) => Run(TimeProvider.System, words);

    public static async Task<(int Code, string Said)> Run(TimeProvider clock, params string[] words)
    {
        var said = new StringWriter { NewLine = "\n" };
        Here.Value = TextWriter.Synchronized(said);
        try
        {
            return (await CommandLine.Run(words, clock), said.ToString());
        }
        finally
        {
            Here.Value = null;
        }
    }

    /// <summary>Writes to the terminal of whoever is asking; to the console for all others.</summary>
    private sealed class Output(TextWriter console) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        public override void Write(char value) => (Here.Value ?? console).Write(value);

        public override void Write(string? value) => (Here.Value ?? console).Write(value);

        public override void Write(char[] buffer, int index, int count) => (Here.Value ?? console).Write(buffer, index, count);
    }
}
