using Relais.Intake.Receive;

namespace Relais.Intake.Read;

/// <summary>The reader of each lane: mail is read without waiting for scans, paper with them.</summary>
internal sealed class ReadersByLane(ArrivalReader whole)
{
    private readonly ArrivalReader quick = new(new PaperText(readsScans: false));

    public ArrivalReader Of(Lane lane) => lane == Lane.Paper ? whole : quick;
}
