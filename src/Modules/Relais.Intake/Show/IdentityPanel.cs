using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Intake.Channels;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Platform;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Show;

/// <summary>Whose it is and what it is, beside the document: candidates side by side, other arrivals of the same document.</summary>
internal sealed class IdentityPanel(RelaisDb db, IPatients patients, IIdentityView view, CurrentMember me) : IItemPanel
{
    private const int Shown = 3;

    public int Order => 10;

    public ItemPlace Place => ItemPlace.Side;

    public async Task<RenderFragment?> Load(ItemShown item, CancellationToken ct)
    {
        if (item.Document is not { } id) return null;
        var document = await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (document is null) return null;
        // Who answers for the work sees whose it is, even where the record is closed to them.
        var patient = document.Patient is { } p ? await patients.OfWork(p, ct) : null;
        var mayOpen = patient is not null && await patients.Find(patient.Id, ct) is not null;
        var candidates = patient is null ? await Candidates(document, ct) : [];
        var others = await Others(document, ct);
        return page =>
        {
            page.OpenComponent<IdentityAndKind>(0);
            page.AddComponentParameter(1, nameof(IdentityAndKind.Document), document);
            page.AddComponentParameter(2, nameof(IdentityAndKind.Patient), patient);
            page.AddComponentParameter(3, nameof(IdentityAndKind.Candidates), candidates);
            page.AddComponentParameter(4, nameof(IdentityAndKind.Others), others);
            page.AddComponentParameter(5, nameof(IdentityAndKind.MayAct), item.MayAct && me.May(Rights.ConfirmIdentity, item.Practice));
            page.AddComponentParameter(8, nameof(IdentityAndKind.MayRefuse), item.MayAct && MayRefuse(document));
            page.AddComponentParameter(6, nameof(IdentityAndKind.Here), item.ReturnTo);
            page.AddComponentParameter(7, nameof(IdentityAndKind.MayOpen), mayOpen);
            page.CloseComponent();
        };
    }

    /// <summary>As refusing itself will decide.</summary>
    private bool MayRefuse(Document document) =>
        document.Held is { } held && me.May(Rights.ConfirmIdentity, document.Practice) && (document.Class == KindClass.Administrative || !HeldReason.CanBeRead(held) || me.May(Rights.Validate, document.Practice));

    private async Task<IReadOnlyList<(PatientCard, string, RenderFragment)>> Candidates(Document document, CancellationToken ct)
    {
        var said = document.ReadTraits();
        var traits = new TraitsShown(said.BirthName, said.UsedName, said.FirstNames, said.Sex, said.BirthDate, said.BirthPlace, said.Postcode, said.Matricule, said.Oid);
        var shown = new List<(PatientCard, string, RenderFragment)>();
        foreach (var candidate in Document.ReadCandidates(document.Candidates).Take(Shown))
            if (await patients.Find(candidate.Patient, ct) is { } card) shown.Add((card, candidate.Reason, await view.Compare(traits, card.Id, ct)));
        return shown;
    }

    private async Task<IReadOnlyList<string>> Others(Document document, CancellationToken ct)
    {
        var others = await db.Set<Document>().AsNoTracking().Where(d => d.FateOf == document.Id || d.Id == document.FateOf)
            .Join(db.Set<Arrival>(), d => d.Arrival, a => a.Id, (d, a) => new { d.Fate, d.Id, a.At, a.Channel })
            .Join(db.Set<Channel>(), x => x.Channel, c => c.Id, (x, c) => new { x.Fate, x.Id, x.At, c.Label }).ToListAsync(ct);
        return [.. others.OrderBy(o => o.At).Select(o => $"{Word(o.Fate, o.Id == document.FateOf, document.Fate)}, {o.Label}, {o.At.ToParis():dd/MM à HH:mm}")];
    }

    private static string Word(Fate fate, bool isEarlier, Fate ours) => (isEarlier, isEarlier ? ours : fate) switch
    {
        (true, Fate.Version) => "version précédente",
        (true, _) => "reçu d'abord",
        (_, Fate.Duplicate) => "même document reçu encore",
        (_, Fate.Version) => "version plus récente",
        (_, Fate.Withdrawn) => "retiré par l'expéditeur",
        _ => "document lié",
    };
}
