using Relais.Contracts.Access;
using Relais.Contracts.Protocols;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform;

namespace Relais.Intake.Route;

/// <summary>Loads what routing knows of a practice today; filing and correcting route by the same.</summary>
internal sealed class SetUpDesk(IPractices practices, IMembers members, IProtocols protocols, TimeProvider clock)
{
    public async Task<PracticeDesk> Of(PracticeId practice, CancellationToken ct)
    {
        var card = await practices.Find(practice, ct) ?? throw new InvalidOperationException($"No practice {practice} behind these walls.");
        var today = clock.LocalDay();
        var asked = new Dictionary<string, ProtocolCard?>();
        return new PracticeDesk(card, await members.Serving(practice, ct), RoutePart.Calendar(card), Allowing);

        async Task<ProtocolCard?> Allowing(string kind, CancellationToken token) =>
            asked.TryGetValue(kind, out var known) ? known : asked[kind] = await protocols.Allowing(practice, kind, [Role.Secretary, Role.Assistant], today, token);
    }
}
