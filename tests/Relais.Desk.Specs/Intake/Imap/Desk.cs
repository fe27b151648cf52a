using System.Text;
using Relais.Intake.Receive.Imap;

namespace Relais.Desk.Specs.Intake.Imap;

/// <summary>What the pipeline would do: keeps messages, equal bytes once, and notes what could not be read.</summary>
internal sealed class Desk
{
    public List<ReceivedMail> Received { get; } = [];

    public HashSet<string> Kept { get; } = [];

    public List<UnfetchedMail> Unfetched { get; } = [];

    /// <summary>Happens after a message is durably kept and before the mailbox is told.</summary>
    public Action AfterKeeping { get; set; } = () => { };

    public bool CanKeep { get; set; } = true;

    public ImapHandler Handler => new(
        (mail, _) =>
        {
            Received.Add(mail);
            if (!CanKeep) return Task.FromResult(false);
            Kept.Add(Encoding.Latin1.GetString(mail.Bytes.Span));
            AfterKeeping();
            return Task.FromResult(true);
        },
        (mail, _) =>
        {
            Unfetched.Add(mail);
            return Task.CompletedTask;
        });
}
