using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Intake.Receive.Imap;
using Relais.Platform.Store;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>Reads one mailbox until told to stop: a pass, its outcome stored, then the wait for news. After faults it waits longer and longer.</summary>
internal sealed class ReadMailbox(IServiceScopeFactory scopes, Walls walls, Guid channel, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly ImapHandler handler = new TakeMail(scopes, walls, channel, clock).Handler;
    private string? lastFault;

    public async Task Run(CancellationToken ct)
    {
        for (var faults = 0; !ct.IsCancellationRequested;)
        {
            try
            {
                await using var box = await Open(ct);
                while (await Pass(box, ct) is null)
                {
                    faults = 0;
                    await box.WaitForNews(ct);
                }
            }
            catch (ImapFault lost)
            {
                log.LogInformation("The session of mailbox {Channel} ended ({Fault}) and is opened anew", channel, lost.Code);
            }
            catch (CryptographicException)
            {
                await Note(Broken("imap.sealed", "Le mot de passe enregistré ne peut plus être ouvert. Donnez-le de nouveau."), ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Mailbox {Channel} could not be read", channel);
                await Note(Broken("imap.house", "Relais n'a pas pu garder un message de cette boîte : il y reste, et Relais réessaiera. Si cela dure, prévenez l'assistance."), ct);
            }

            await Task.Delay(Pause(++faults), clock, ct);
        }
    }

    /// <summary>A server that refuses the password is asked seldom: some close the account after a few tries.</summary>
    private TimeSpan Pause(int faults)
    {
        var first = lastFault is "imap.password" or "imap.token" ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1);
        var pause = first * Math.Pow(2, Math.Min(faults - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    private async Task<ImapMailbox> Open(CancellationToken ct)
    {
        await using var scope = Within();
        var mailbox = await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<Mailbox>().AsNoTracking().SingleAsync(m => m.Channel == channel, ct);
        var open = scope.ServiceProvider.GetRequiredService<OpenMailbox>();
        return open.Open(mailbox.Practice, mailbox.Settings, await open.Secrets(mailbox, ct));
    }

    private async Task<ImapFault?> Pass(ImapMailbox box, CancellationToken ct)
    {
        await using var scope = Within();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var reading = await Reading(db, ct);
        var pass = await box.FetchNew(reading.Remembered, handler, ct);
        reading.Passed(pass, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        Log(pass.Fault);
        return pass.Fault;
    }

    private async Task Note(ImapFault fault, CancellationToken ct)
    {
        await using var scope = Within();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        (await Reading(db, ct)).Fails(fault, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        Log(fault);
    }

    private async Task<MailboxReading> Reading(RelaisDb db, CancellationToken ct) =>
        await db.Set<MailboxReading>().SingleOrDefaultAsync(r => r.Channel == channel, ct)
            ?? db.Add(new MailboxReading { Channel = channel, Practice = walls.Practices[0] }).Entity;

    private void Log(ImapFault? fault)
    {
        if (fault?.Code != lastFault) log.LogInformation("Mailbox {Channel}: {State}", channel, fault?.Code ?? "read");
        lastFault = fault?.Code;
    }

    private AsyncServiceScope Within()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        return scope;
    }

    private static ImapFault Broken(string code, string phrase) => new(code, phrase, true);
}
