using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Platform.Store;

namespace Relais.Intake.Api;

/// <summary>Turns a bearer key (RFC 6750) into a client with the walls of its practice. A cookie is not looked at: no browser acts here by itself.</summary>
internal sealed class ClientAtTheDoor(RelaisDb db, CurrentWalls walls)
{
    /// <summary>Null when the key is missing, wrong or ended: from outside they look the same.</summary>
    public async Task<IntakeClient?> Meet(HttpRequest request, CancellationToken ct)
    {
        walls.Stand(Walls.None);
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || ClientKey.Read(header["Bearer ".Length..].Trim()) is not { } key) return null;

        walls.Stand(Walls.OfPractices(key.Territory, [key.Practice]));
        var clients = await db.Set<IntakeClient>().AsNoTracking().Where(c => c.Practice == key.Practice && c.EndedAt == null).ToListAsync(ct);
        var known = clients.FirstOrDefault(c => CryptographicOperations.FixedTimeEquals(c.KeyHash, key.Hash));
        if (known is null) walls.Stand(Walls.None);
        return known;
    }
}
