using System.CommandLine;

namespace Relais.Web.Commands;

/// <summary><c>relais prepare</c>: makes the schema and its walls as the role that owns them, for a server that runs as another.</summary>
internal static class PrepareCommand
{
    public static Command Command(IServiceProvider services)
    {
        var command = new Command("prepare", "Fait la base et ses cloisons, avec le rôle propriétaire, puis s'arrête.");
        command.SetAction(async (_, ct) =>
        {
            await Serve.Prepare(services, ct);
            Console.WriteLine("La base est prête.");
            return 0;
        });
        return command;
    }
}
