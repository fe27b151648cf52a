using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Contracts.Territory;
using Relais.Desk.Specs.Patients;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Houses;

/// <summary>Settles the town through the doors a real territory uses.</summary>
internal sealed class FoundTown(IServiceProvider services)
{
    public static readonly DateOnly ProtocolEnds = new(2026, 12, 31);
    public static readonly DateOnly LocumEnds = new(2026, 11, 24);
    private static readonly Period Always = new(new DateOnly(2026, 1, 1), null);
    private readonly Dictionary<string, MemberId> members = [];
    private PracticeId tilleuls, girard, sources;
    private Guid tilleulsMail, tilleulsPhone, girardMail, girardPhone, sourcesMail;

    public async Task<Town> Found()
    {
        var val = await Territory("Territoire du Val", "val.test", trial: true);
        await Behind(Walls.OfTerritory(val), FoundVal);
        var hauts = await Territory("Territoire des Hauts", "hauts.test", trial: false);
        await Behind(Walls.OfTerritory(hauts), FoundHauts);
        return new Town(val, tilleuls, girard, hauts, sources, tilleulsMail, tilleulsPhone, girardMail, girardPhone, sourcesMail, members);
    }

    private async Task FoundVal(IServiceProvider s)
    {
        tilleuls = await Practice(s, "Cabinet des Tilleuls");
        girard = await Practice(s, "Cabinet du Dr Girard");
        await Enter(s, "nora", "Nora", "Lefèvre", "Secrétaire", tilleuls, Role.Secretary);
        await Enter(s, "samia", "Samia", "Benali", "Assistante médicale", tilleuls, Role.Assistant);
        await Enter(s, "claire", "Claire", "Morel", "Médecin", tilleuls, Role.Doctor, "99900000011");
        await Enter(s, "tom", "Tom", "Nguyen", "Remplaçant", tilleuls, Role.Locum, "99900000045", LocumEnds);
        await Enter(s, "fatou", "Fatou", "Sarr", "Infirmière ASALEE", tilleuls, Role.Nurse);
        await Enter(s, "lise", "Lise", "Perrin", "Coordinatrice", tilleuls, Role.Coordinator);
        await Enter(s, "paul", "Paul", "Girard", "Médecin", girard, Role.Doctor, "99900000029");
        await Enter(s, "odile", "Odile", "Renard", "Secrétaire", girard, Role.Secretary);
        (tilleulsMail, tilleulsPhone) = await Channels(s, tilleuls, "tilleuls", "claire");
        (girardMail, girardPhone) = await Channels(s, girard, "girard", "paul");
        await s.GetRequiredService<ISettlePractices>().Name(girard, "paper", members["odile"], default);

        var register = s.GetRequiredService<ISettlePatients>();
        await register.Enter(tilleuls, [Someone.JeanneCaron with { RegularGp = members["claire"] }, Someone.YannLeGall, Townspeople.MarieMartin, Townspeople.OtherMarieMartin], default);
        await register.Enter(girard, [Townspeople.Zygomalas with { RegularGp = members["paul"] }, Someone.YannLeGall], default);
        await Sign(s, tilleuls, "claire");
    }

    private async Task FoundHauts(IServiceProvider s)
    {
        sources = await Practice(s, "Maison des Sources");
        await Enter(s, "lucie", "Lucie", "Faure", "Secrétaire", sources, Role.Secretary);
        await Enter(s, "marc", "Marc", "Blanc", "Médecin", sources, Role.Doctor, "99900000037");
        (sourcesMail, _) = await Channels(s, sources, "sources", "marc");
        await s.GetRequiredService<ISettlePatients>().Enter(sources, [Someone.JeanneCaron], default);
        await Sign(s, sources, "marc");
    }

    private async Task<TerritoryId> Territory(string name, string host, bool trial)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISettleMembers>().OpenTerritory(name, [host], trial, default);
    }

    private async Task Behind(Walls walls, Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await act(scope.ServiceProvider);
    }

    private static Task<PracticeId> Practice(IServiceProvider s, string name) =>
        s.GetRequiredService<ISettlePractices>().Settle(name, PracticeKind.Practice, null, null, null, new Dictionary<DayOfWeek, IReadOnlyList<string>>(), default);

    private async Task Enter(IServiceProvider s, string login, string first, string last, string function, PracticeId practice, Role role, string? rpps = null, DateOnly? until = null) =>
        members[login] = await s.GetRequiredService<ISettleMembers>().Enter(
            new NewMember(first, last, role is Role.Doctor or Role.Locum ? "Dr" : "", function, rpps, login, Town.Password, Town.TotpSecret, [new NewMandate(practice, role, Always with { To = until }, [])]), default);

    private async Task<(Guid Mail, Guid Phone)> Channels(IServiceProvider s, PracticeId practice, string name, string doctor)
    {
        var settle = s.GetRequiredService<ISettleChannels>();
        return (await settle.Open(practice, "folder", "Messagerie " + name, "depot/" + name, members[doctor], default),
            await settle.Open(practice, "phone", "Téléphone " + name, null, members[doctor], default));
    }

    private async Task Sign(IServiceProvider s, PracticeId practice, string doctor)
    {
        var administrative = s.GetRequiredService<IKindCatalogue>().All(new DateOnly(2026, 11, 20)).Where(k => k.Class == KindClass.Administrative).Select(k => k.Code).ToList();
        await s.GetRequiredService<ISignProtocols>().Sign(practice, "Travail du secrétariat", administrative, [Role.Secretary, Role.Assistant], new Period(new DateOnly(2026, 11, 1), ProtocolEnds), members[doctor], default);
    }
}
