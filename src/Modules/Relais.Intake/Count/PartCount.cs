namespace Relais.Intake.Count;

/// <summary>
/// Received parts by fate, and the new ones by where their work stands. Promise 1: received = new + duplicates + versions +
/// withdrawn + refused, and new = in hand + held + closed; neither sum is taken from the other side.
/// </summary>
/// <param name="Received">Parts as they stand in the register of documents.</param>
/// <param name="Unread">Arrivals whose parts are not known yet: being filed.</param>
/// <param name="Empty">Arrivals that were read and gave no part: always a fault.</param>
/// <param name="Lost">New parts about which no work item stands: always a fault.</param>
internal sealed record PartCount(
    int Received, int New, int Duplicates, int Versions, int Withdrawn, int Refused, int InHand, int Held, int Closed, int Unread, int Empty, int Lost)
{
    public static PartCount None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public bool IsWhole => Received == New + Duplicates + Versions + Withdrawn + Refused && New == InHand + Held + Closed && Empty == 0 && Lost == 0 && Unread == 0;

    public string Sentence =>
        $"{Received} documents = {New} nouveaux + {Duplicates} déjà reçus + {Versions} versions + {Withdrawn} retirés + {Refused} refusés ; {New} nouveaux = {InHand} en main + {Held} retenus + {Closed} clos"
        + (Unread > 0 ? $" ; {Unread} arrivées à lire" : "") + (Empty + Lost > 0 ? $" ; {Empty + Lost} sans suite" : "");

    public static PartCount Sum(IEnumerable<PartCount> counts) => counts.Aggregate(None, (a, b) => new PartCount(
        a.Received + b.Received, a.New + b.New, a.Duplicates + b.Duplicates, a.Versions + b.Versions, a.Withdrawn + b.Withdrawn, a.Refused + b.Refused,
        a.InHand + b.InHand, a.Held + b.Held, a.Closed + b.Closed, a.Unread + b.Unread, a.Empty + b.Empty, a.Lost + b.Lost));
}
