using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>Remembers for each account the last code that opened, so that who read it over a shoulder or on the line comes too late.</summary>
internal sealed class UsedCodes(RelaisDb db, IOptions<CodeRule> rule, TimeProvider clock)
{
    /// <summary>How many half minutes a telephone may be late or early, as Identity takes it.</summary>
    private const int Window = 2;

    /// <returns>False for a code that served, here or, at the same moment, elsewhere.</returns>
    public async Task<bool> Take(Account account, string secret, string code, CancellationToken ct)
    {
        if (!rule.Value.ServesOnce) return true;
        // Identity reads the machine's clock for codes.
        while (Totp.StepOf(secret, code, TimeProvider.System.GetUtcNow(), Window) is { } step && account.TakeCode(step))
        {
            account.ConcurrencyStamp = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                await db.Entry(account).ReloadAsync(ct);
            }
        }

        return false;
    }
}
