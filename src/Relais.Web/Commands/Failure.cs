using System.Data.Common;
using System.Net.Sockets;
using Relais.Kernel;

namespace Relais.Web.Commands;

/// <summary>Why a command could not go on, in French and with what to do; what lies below is looked for, since stores wrap what happened to them.</summary>
internal static class Failure
{
    public static string InWords(Exception fault) => Below(fault).Select(Known).FirstOrDefault(words => words is not null) ?? Unknown(fault);

    private static IEnumerable<Exception> Below(Exception fault)
    {
        for (Exception? at = fault; at is not null; at = at.InnerException) yield return at;
    }

    private static string? Known(Exception fault) => fault switch
    {
        Refusal refusal => refusal.Message,
        DbException => $"La base ne s'ouvre pas, ou ne répond plus ({fault.Message.TrimEnd('.')}). Vérifiez son adresse (--database) et le dossier (--data), puis recommencez.",
        SocketException => $"Le réseau ne répond pas ({fault.Message.TrimEnd('.')}). Vérifiez l'adresse et le port, puis recommencez.",
        IOException or UnauthorizedAccessException => $"Un fichier ou une adresse ne se laisse pas ouvrir ({fault.Message.TrimEnd('.')}).",
        _ => null,
    };

    /// <remarks>A message may hold what was being read; where it happened holds nothing of anybody.</remarks>
    private static string Unknown(Exception fault) =>
        $"Relais s'est arrêté sur une faute qu'il ne connaît pas ({fault.GetType().Name}). Ce qui était enregistré l'est toujours ; signalez ces lignes :{Environment.NewLine}{fault.StackTrace}";
}
