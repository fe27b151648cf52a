using Relais.Contracts.Access;
using Relais.Contracts.Delegation;
using Relais.Contracts.Intake;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Web.Demo;

/// <summary>What the members did at the end of each half-day of the story, so that the inbox one opens holds the last day and not the last week.</summary>
internal sealed class DemoStaff(IServiceProvider provider, TerritoryId territory)
{
    /// <summary>Everyone does what he may with what was received before; what nobody could settle stays in sight.</summary>
    public async Task Work(PracticeId practice, DateTimeOffset before, CancellationToken ct)
    {
        IReadOnlyList<ServingMember> serving;
        await using (var look = provider.CreateAsyncScope())
        {
            look.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory, [practice]));
            serving = await look.ServiceProvider.GetRequiredService<IMembers>().Serving(practice, ct);
        }

        var desk = serving.FirstOrDefault(s => s.Role is Role.Secretary);
        if (desk is not null) await As(desk, practice, scope => AtTheDesk(scope, practice, before, ct));
        foreach (var doctor in serving.Where(s => s.Role is Role.Doctor)) await As(doctor, practice, scope => AsDoctor(scope, doctor, practice, before, ct));
    }

    private static async Task AtTheDesk(IServiceProvider scope, PracticeId practice, DateTimeOffset before, CancellationToken ct)
    {
        var work = scope.GetRequiredService<IRehearseWork>();
        var identity = scope.GetRequiredService<IRehearseIdentity>();
        foreach (var item in await work.OpenBefore(practice, before, ct))
            if (item.Held is { Length: 3 }) await identity.ConfirmClearCandidate(item.Document, ct);
        foreach (var item in await work.OpenBefore(practice, before, ct))
            if (item is { Held: null, Class: KindClass.Administrative, Protocol: not null, Holder: null }) await work.Close(item.Work, asDoctor: false, ct);
    }

    private static async Task AsDoctor(IServiceProvider scope, ServingMember doctor, PracticeId practice, DateTimeOffset before, CancellationToken ct)
    {
        var work = scope.GetRequiredService<IRehearseWork>();
        foreach (var item in await work.OpenBefore(practice, before, ct))
            if (item.Held is null && item.Holder == doctor.Member.Id) await work.Close(item.Work, asDoctor: true, ct);
    }

    private async Task As(ServingMember who, PracticeId practice, Func<IServiceProvider, Task> act)
    {
        await using var scope = provider.CreateAsyncScope();
        var me = scope.ServiceProvider.GetRequiredService<CurrentMember>();
        me.Become(who.Member.Id, who.Member.Name, territory, "", inTrial: true, [new MandateInForce(practice, "", who.Role)]);
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(me.Walls());
        await act(scope.ServiceProvider);
    }
}
