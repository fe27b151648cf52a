using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Intake;
using Relais.Intake.Receive.Imap;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>
/// What a practice does with what its mailbox holds: a message is received before it is moved. Its place in the mailbox is its
/// idempotency key, so that a message read again after a cut is the same arrival, not a second one.
/// </summary>
internal sealed class TakeMail(IServiceScopeFactory scopes, Walls walls, Guid channel, TimeProvider clock)
{
    /// <summary>How the keys of the messages taken from mailboxes begin.</summary>
    public const string Taken = "imap ";

    private const string Left = "imap-laissé ";

    public ImapHandler Handler => new(
        async (mail, ct) =>
        {
            await Receive(Taken, mail.Provenance, $"message-{mail.Provenance.Uid.ToString(CultureInfo.InvariantCulture)}.eml", mail.Bytes, ct);
            return true;
        },
        (mail, ct) => Receive(Left, mail.Provenance, LeftMessage.FileName, LeftMessage.Write(mail), ct));

    private async Task Receive(string prefix, MailProvenance from, string name, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{from.Mailbox} {from.UidValidity}/{from.Uid}");
        var now = clock.GetUtcNow();
        var incoming = new Incoming(name, bytes, Taken + where, from.InternalDate < now ? from.InternalDate : now, prefix + where);
        try
        {
            await Receive(incoming, ct);
        }
        catch (Refusal refusal) when (refusal.Reason == "intake.idempotency")
        {
            // A server that gives a used number to another message breaks RFC 3501 §2.3.1.1; the message is taken all the same.
            await Receive(incoming with { IdempotencyKey = null }, ct);
        }
    }

    private async Task Receive(Incoming incoming, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
        await scope.ServiceProvider.GetRequiredService<IReceive>().Receive(channel, incoming, ct);
    }
}
