using Relais.Codecs.Hprim;
using Relais.Codecs;
using Relais.Intake.Documents;

namespace Relais.Intake.Read;

/// <summary>Each message of an HPRIM file is a received part of its own: several patients may share one file.</summary>
internal static class HprimParts
{
    public static IReadOnlyList<PartRead> Read(Place at, DateOnly received)
    {
        var file = HprimReader.Read(at.Bytes, received);
        if (file.Messages.Count == 0) return [ArrivalReader.Hold(at, HeldReason.Unreadable, [.. file.Flaws])];
        return [.. file.Messages.Select((message, n) => One(at, file, message, n + 1))];
    }

    private static PartRead One(Place at, HprimReading file, HprimMessage message, int rank) => new()
    {
        Path = at.Path.Length == 0 ? $"#{rank}" : $"{at.Path}!#{rank}", Nature = PartNature.Hprim, Content = at.Bytes, Source = message.Source, FileName = at.Name, MediaType = "text/plain",
        Traits = message.Patient, TraitsAreStructured = true,
        Type = new Coding("11502-2", "2.16.840.1.113883.6.1", "CR d'examens biologiques"),
        Title = message.Observations.Count > 0 ? "Résultat de biologie" : "Courrier de laboratoire",
        Date = message.DocumentDate is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null,
        Sender = message.Sender?.Label ?? message.Sender?.Code ?? at.Sender, SenderAddress = at.SenderAddress,
        Text = string.Join('\n', message.Text.Count > 0 ? message.Text : message.LabText), Observations = message.Observations,
        // A file that ends badly may hold half a message: its sender must be asked, so a person looks.
        Held = file.Flaws.Any(f => Incomplete.Contains(f.Code)) ? HeldReason.Malformed : null,
        Flaws = [.. file.FileFlaws, .. message.Flaws],
    };

    private static readonly string[] Incomplete = ["hprim.end-missing", "hprim.end-order", "hprim.text-after-end", "hprim.text-between-ends", "hprim.header"];
}
