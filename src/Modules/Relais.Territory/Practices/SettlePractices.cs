using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Keys;
using Relais.Platform.Store;
using Relais.Territory.Structures;

namespace Relais.Territory.Practices;

internal sealed class SettlePractices(RelaisDb db, CurrentWalls walls, KeyRing keys, TimeProvider clock) : ISettlePractices
{
    public async Task<PracticeId> Settle(string name, PracticeKind kind, string? finess, string? secureAddress, string? address, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<string>> hours, CancellationToken ct)
    {
        var practice = new Practice
        {
            Id = new PracticeId(Guid.CreateVersion7(clock.GetUtcNow())), Name = name, Kind = kind, Finess = finess, SecureAddress = secureAddress, Address = address,
            Hours = JsonSerializer.Serialize(hours),
        };
        // Whoever founds a practice stands inside it from then on.
        walls.Stand(walls.Value with { Practices = [.. walls.Value.Practices, practice.Id] });
        db.Add(practice);
        keys.Make(db, practice.Id);
        db.Tell(clock, practice.Id, "practice.settle", practice.Id.Value);
        await db.SaveChangesAsync(ct);
        return practice.Id;
    }

    public async Task Name(PracticeId practice, string about, MemberId referent, CancellationToken ct)
    {
        var named = await db.Set<Referent>().SingleOrDefaultAsync(r => r.Practice == practice && r.About == about, ct);
        if (named is null) db.Add(named = new Referent { Id = Guid.CreateVersion7(clock.GetUtcNow()), Practice = practice, About = about });
        named.Becomes(referent);
        db.Tell(clock, practice, "referent.name", named.Id, note: $"{about} {referent}");
        await db.SaveChangesAsync(ct);
    }

    public async Task AddStructure(string name, string kind, string? finess, string? secureAddress, string? phone, CancellationToken ct)
    {
        db.Add(new Structure { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = name, Kind = kind, Finess = finess, SecureAddress = secureAddress, Phone = phone });
        await db.SaveChangesAsync(ct);
    }
}
