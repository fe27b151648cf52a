using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Intake.Bulk;

/// <summary>A territory marked "essai" with the least a desk needs: a practice, a doctor, a secretary, a protocol, a channel. Nobody can sign in.</summary>
internal sealed class TrialTerritory(
    CurrentWalls walls, ISettleMembers members, ISettlePractices practices, ISettlePatients patients, ISettleChannels channels, ISignProtocols protocols, IKindCatalogue kinds, TimeProvider clock)
{
    public async Task<TrialDesk> Open(IReadOnlyList<NewPatient> basis, CancellationToken ct)
    {
        var today = clock.LocalDay();
        var territory = await members.OpenTerritory($"Essai du {clock.GetUtcNow().ToParis():dd/MM/yyyy HH:mm:ss}", [], true, ct);
        walls.Stand(Walls.OfTerritory(territory));
        var practice = await practices.Settle("Cabinet d'essai", PracticeKind.Practice, null, null, null, new Dictionary<DayOfWeek, IReadOnlyList<string>>(), ct);
        walls.Stand(Walls.OfPractices(territory, [practice]));
        var doctor = await members.Enter(Member("Claire", "Médecin", "Dr", "Médecin", Role.Doctor), ct);
        await members.Enter(Member("Nora", "Secrétaire", "", "Secrétaire", Role.Secretary), ct);
        var administrative = kinds.All(today).Where(k => k.Class == KindClass.Administrative).Select(k => k.Code).ToList();
        await protocols.Sign(practice, "Travail administratif du secrétariat", administrative, [Role.Secretary], new Period(today, today.AddDays(30)), doctor, ct);
        await patients.Enter(practice, basis, ct);
        return new TrialDesk(territory, practice, await channels.Open(practice, "upload", "Dossier d'essai", null, doctor, ct));

        NewMember Member(string firstName, string lastName, string title, string function, Role role) =>
            new(firstName, lastName, title, function, null, null, null, null, [new NewMandate(practice, role, new Period(today.AddDays(-1), null), [])]);
    }
}

/// <summary>Where the files of a trial are received.</summary>
internal sealed record TrialDesk(TerritoryId Territory, PracticeId Practice, Guid Channel);
