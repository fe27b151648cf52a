using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Web.Demo;

/// <summary>Stands a scope behind the walls of whoever acts: a member under his mandate of that day, or Relais itself.</summary>
internal sealed class ActAs(IServiceProvider provider, TerritoryId territory)
{
    private readonly Dictionary<(PracticeId, DateOnly), IReadOnlyList<ServingMember>> serving = [];

    public TerritoryId Territory => territory;

    /// <summary>Those whose mandate in the practice is in force on the day of the story.</summary>
    public async Task<IReadOnlyList<ServingMember>> Serving(PracticeId practice, DateOnly day, CancellationToken ct)
    {
        if (serving.TryGetValue((practice, day), out var known)) return known;
        return serving[(practice, day)] = await Relais(practice, scope => scope.GetRequiredService<IMembers>().Serving(practice, ct));
    }

    public async Task<T> Relais<T>(PracticeId practice, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory, [practice]));
        return await act(scope.ServiceProvider);
    }

    /// <summary>A rule that forbids an act is a fact of the story: false, and the item stays where it is.</summary>
    public static async Task<bool> Allowed(Func<Task> does)
    {
        try
        {
            await does();
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }

    public async Task Member(ServingMember who, Func<IServiceProvider, Task> act)
    {
        await using var scope = provider.CreateAsyncScope();
        var me = scope.ServiceProvider.GetRequiredService<CurrentMember>();
        me.Become(who.Member.Id, who.Member.Name, territory, "", inTrial: true, [new MandateInForce(who.Practice, "", who.Role)]);
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(me.Walls());
        await act(scope.ServiceProvider);
    }
}
