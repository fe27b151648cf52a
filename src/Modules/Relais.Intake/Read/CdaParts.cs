using Relais.Codecs;
using Relais.Codecs.Cda;
using Relais.Codecs.Xdm;
using Relais.Intake.Documents;

namespace Relais.Intake.Read;

/// <summary>A clinical document as one received part.</summary>
internal static class CdaParts
{
    public static PartRead Read(Place at, XdmDocument? listed = null)
    {
        var cda = CdaReader.Read(at.Bytes);
        if (!cda.IsRead) return ArrivalReader.Hold(at, HeldReason.Unreadable, [.. cda.Flaws]);
        IReadOnlyList<Flaw> differences = listed is null ? [] : XdmAgreement.Check(listed, cda);
        var author = cda.Authors.FirstOrDefault(a => a.Device is null) ?? cda.Authors.FirstOrDefault();
        return new PartRead
        {
            Path = at.Path, Nature = PartNature.Cda, Content = at.Bytes, FileName = at.Name, MediaType = "application/xml",
            Traits = cda.Patient, TraitsAreStructured = true,
            Disputed = Doubt(cda, differences),
            Type = cda.Code, Title = cda.Title ?? cda.Code?.Display, Date = cda.EffectiveTime,
            Sender = Senders.Of(author?.Name, author?.Organization?.Name ?? cda.Custodian?.Name) ?? at.Sender, SenderAddress = at.SenderAddress,
            RecipientRpps = [.. cda.Recipients.Select(r => r.Rpps).OfType<string>().Distinct()],
            Identifier = cda.Id?.ToString(), SetId = cda.SetId?.ToString(), Version = cda.Version,
            Replaces = [.. cda.Relations.Where(r => r.Type == "RPLC").SelectMany(r => r.Targets).Select(t => t.ToString())],
            IsDeletion = listed?.Action == XdmAction.Delete,
            AccessFlags = XdmFlag.Names(XdmFlag.OfConfidentiality(cda.Confidentiality) | (listed?.Flags ?? default)),
            Held = cda.HasContent || listed?.Action == XdmAction.Delete ? null : HeldReason.Malformed,
            Text = string.Join("\n\n", cda.Sections.Select(s => NarrativePlain.Write(s).Text)), Observations = cda.Observations, HasOwnPdf = cda.Display.Media is not null,
            Flaws = [.. cda.Flaws, .. differences],
        };
    }

    private static string? Doubt(CdaReading cda, IReadOnlyList<Flaw> differences) =>
        differences.Any(d => d.Code is XdmAgreement.PatientDiffers or XdmAgreement.TraitsDiffer) ? "l'archive et le document ne nomment pas la même personne"
        : cda.Flaws.Any(f => f.Code == "cda.two-patients") ? "le document nomme plusieurs patients"
        : cda.Flaws.Any(f => f.Code == "cda.two-ins") ? "le document porte plusieurs INS" : null;
}
