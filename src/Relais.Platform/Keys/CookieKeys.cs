using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Platform.Store;

namespace Relais.Platform.Keys;

/// <summary>Keeps the keys of cookies in the database, for all nodes, where the framework would keep files.</summary>
/// <remarks>Data Protection asks without awaiting; it does so at start and every few hours, away from any request that holds a lock.</remarks>
internal sealed class CookieKeys(IServiceScopeFactory scopes, AtTheDoor door, KeyRing keys, TimeProvider clock, ILogger<CookieKeys> log) : IXmlRepository
{
    private const string Use = "cookies";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var kept = Task.Run(() => door.ReadUnwalled("SELECT \"Id\", \"Wrapped\" FROM platform_cookie_key ORDER BY \"Id\"", row => new CookieKey { Id = AtTheDoor.IdIn(row, 0), Wrapped = row.GetFieldValue<byte[]>(1) }, CancellationToken.None)).GetAwaiter().GetResult();
        return [.. kept.Select(Open).OfType<XElement>()];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<RelaisDb>(), clock.GetUtcNow());
        db.Add(new CookieKey { Id = Guid.CreateVersion7(now), MadeAt = now, Wrapped = keys.SealForHouse(Use, Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))) });
        Task.Run(() => db.SaveChangesAsync()).GetAwaiter().GetResult();
    }

    /// <summary>Null under another recovery key: cookies sealed with it are worth nothing, and people sign in again.</summary>
    private XElement? Open(CookieKey key)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(keys.OpenForHouse(Use, key.Wrapped)));
        }
        catch (CryptographicException)
        {
            log.LogWarning("The cookie key {Key} was made under another recovery key and is passed by", key.Id);
            return null;
        }
    }
}
